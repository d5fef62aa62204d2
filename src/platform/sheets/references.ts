import { isUUID } from 'class-validator';
import { cellText } from './cell-text.js';
import { folded } from './folded.js';

/** Something that a cell may name, such as a room, a person or a body. */
export interface Named {
  id: string;
  kind: string;
  /** Under each of these it is found. */
  names: string[];
  /** Tells it from others of the same name: a site, or posts. */
  about: string | null;
}

/** What a name stands for: one thing, or those that it may stand for. */
export type Found = { one: Named } | { candidates: Named[] };

/** Finds what cells name. A name in exactly that spelling goes before one with other tone marks. */
export class References {
  private readonly byId: ReadonlyMap<string, Named>;
  private readonly byName = new Map<string, Named[]>();
  private readonly byFolded = new Map<string, Named[]>();

  constructor(readonly all: readonly Named[]) {
    this.byId = new Map(all.map(one => [one.id, one]));
    for (const one of all) {
      for (const name of new Set(one.names.map(exact))) listed(this.byName, name).push(one);
      for (const name of new Set(one.names.map(folded))) listed(this.byFolded, name).push(one);
    }
  }

  /** @param text a name, an id, or a name with the id in brackets behind it */
  find(text: string): Found {
    const id = idIn(text);
    const one = id && this.byId.get(id);
    if (one) return { one };
    if (id) return { candidates: [] };
    const found = this.byName.get(exact(text)) ?? this.byFolded.get(folded(text)) ?? [];
    return found.length === 1 ? { one: found[0]! } : { candidates: found };
  }

  /** What a cell has to say to be understood as that very thing. */
  written(id: string, name: string): string {
    const text = cellText(name);
    const found = this.find(text);
    if ('one' in found && found.one.id === id && !/[;\n]/.test(text)) return text;
    return `${text.replace(/[;\n]+/g, ' ')} [${id}]`;
  }
}

const ID_BEHIND = /\[([^[\]]+)\]\s*$/;

/** The id that a cell names, if it does. */
export function idIn(text: string): string | undefined {
  const id = (ID_BEHIND.exec(text)?.[1] ?? text).trim().toLowerCase();
  return isUUID(id) ? id : undefined;
}

/** How a message lists those that may be meant, each so that it can be copied into the cell. */
export function candidates(named: readonly Named[]): string {
  return named
    .slice(0, 5)
    .map(({ id, names, about }) => `${names[0]} [${id}]${about ? ` (${about})` : ''}`)
    .join('; ');
}

function exact(text: string): string {
  return cellText(text).toLowerCase().replace(/\s+/g, ' ');
}

function listed<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}
