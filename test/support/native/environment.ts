/** Tests run in the context of the worker itself, where Node has loaded what they import. */
export default class NativeEnvironment {
  readonly global = globalThis;
  readonly #exit = process.exit;

  async setup(): Promise<void> {}

  /** Jest wraps it for each spec file, and would do so again over its own. */
  async teardown(): Promise<void> {
    process.exit = this.#exit;
  }

  exportConditions(): string[] {
    return ['node'];
  }

  /** Jest insists on it, and asks for it only to measure coverage. */
  getVmContext(): null {
    return null;
  }
}
