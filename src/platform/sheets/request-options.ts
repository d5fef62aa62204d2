import { createHash } from 'node:crypto';
import { isUUID } from 'class-validator';
import type { FastifyRequest } from 'fastify';
import { MESSAGE_LANGUAGES, type MessageLanguage, messageLanguage } from '../errors/index.js';
import { HttpFault } from '../http/index.js';
import type { Separator } from './csv.js';

/** Language of headings and messages: that of `?language`, else as the browser prefers. */
export function language(request: FastifyRequest): MessageLanguage {
  const wanted = parameter(request, 'language');
  const known = MESSAGE_LANGUAGES.find(one => one === wanted);
  if (wanted !== undefined && !known) throw badParameter('language', 'vi hoặc en', 'vi or en');
  return known ?? messageLanguage(request.headers['accept-language']);
}

const SEPARATORS: Record<string, Separator> = { comma: ',', semicolon: ';', tab: '\t' };

/**
 * What separates the cells of CSV. Where Excel speaks Vietnamese the comma is for decimals, and it opens files with
 * semicolons; so that is what a sheet in Vietnamese has unless the request says otherwise.
 */
export function separator(request: FastifyRequest): Separator {
  const wanted = parameter(request, 'separator');
  if (wanted === undefined) return language(request) === 'vi' ? ';' : ',';
  if (Object.hasOwn(SEPARATORS, wanted)) return SEPARATORS[wanted]!;
  throw badParameter('separator', 'comma, semicolon hoặc tab', 'comma, semicolon or tab');
}

/** UUID of this one act; for a preview it means nothing. */
export function operationIdOf(request: FastifyRequest): string | undefined {
  const operationId = parameter(request, 'operationId')?.toLowerCase();
  if (operationId !== undefined && !isUUID(operationId)) throw badParameter('operationId', 'UUID', 'a UUID');
  return operationId;
}

export function flag(request: FastifyRequest, name: string): boolean {
  const value = parameter(request, name);
  if (value !== undefined && value !== 'true' && value !== 'false') {
    throw badParameter(name, 'true hoặc false', 'true or false');
  }
  return value === 'true';
}

export function parameter({ query }: FastifyRequest, name: string): string | undefined {
  const value = (query as Record<string, string | string[] | undefined>)[name];
  if (Array.isArray(value)) throw badParameter(name, 'một giá trị', 'one value');
  return value;
}

export function badParameter(name: string, vi: string, en: string): HttpFault {
  const messages = { vi: `${name}: phải là ${vi}.`, en: `${name}: must be ${en}.` };
  return new HttpFault(400, 'BAD_USER_INPUT', messages, { reason: 'INVALID_PARAMETER' });
}

/** Of what one operation is, so that its id is not used for another. */
export function digestOf(file: Buffer, options: object): string {
  return createHash('sha256').update(JSON.stringify(options)).update(file).digest('base64url');
}
