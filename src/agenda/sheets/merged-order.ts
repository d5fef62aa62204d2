/**
 * The order of a list after an import: what the sheet names comes in the order of the sheet, into the places that it
 * has in the list; what is new follows the one before it in the sheet. All others stay where they are.
 * @param present ids of the list, with those that are new at its end
 * @param sheet ids of the list in the order of the sheet
 * @param isNew whether an id came into the list by this import
 */
export function mergedOrder(
  present: readonly string[],
  sheet: readonly string[],
  isNew: (id: string) => boolean,
): string[] {
  const named = new Set(sheet);
  const old = sheet.filter(id => !isNew(id));
  let next = 0;
  const order = present.filter(id => !isNew(id)).map(id => (named.has(id) ? old[next++]! : id));
  for (const [at, id] of sheet.entries()) {
    if (isNew(id)) order.splice(at === 0 ? 0 : order.indexOf(sheet[at - 1]!) + 1, 0, id);
  }
  return order;
}
