// Jest's own runtime loads every module anew for each spec file, into a context of V8 that no compiled code is shared
// with. This one has Node load them, once for all spec files that a worker runs: see docs/adr/0029-native-modules.md.
import { pathToFileURL } from 'node:url';

/** What @jest/runner and jest-circus ask of a runtime. */
class NativeRuntime {
  /** The part of jest-circus that holds a spec file's tests: the one thing that has to be new for each. */
  requireInternalModule(path: string): unknown {
    delete require.cache[path];
    delete (globalThis as Record<symbol, unknown>)[Symbol.for('EVENT_HANDLERS')];
    return require(path);
  }

  requireModule(path: string): unknown {
    return require(path);
  }

  unstable_shouldLoadAsEsm(): boolean {
    return true;
  }

  async unstable_importModule(path: string): Promise<void> {
    await import(pathToFileURL(path).href);
  }

  /** Else source-map-support looks into the compiled files itself. */
  getSourceMaps(): null {
    return null;
  }

  setGlobalsForRuntime(): void {}
  enterTestCode(): void {}
  leaveTestCode(): void {}
  getAllCoverageInfoCopy(): void {}
  teardown(): void {}
}

export = NativeRuntime;
