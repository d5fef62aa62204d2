/** JSON that also stays data where somebody puts it into a page: `<` could end the script that it stands in. */
export function json(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
