import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../src/platform/config/index.js';
import { createTestApp, type TestApp } from '../support/create-test-app.js';
import { differences, type Matrix, runMatrix, toCsv, withoutCase } from './matrix.js';
import { makeSetting, type Setting } from './setting.js';

const FILE = join(PROJECT_ROOT, 'test/access-matrix.csv');

describe('the access matrix', () => {
  let plenary: TestApp;
  let setting: Setting;
  let matrix: Matrix;
  beforeAll(async () => {
    plenary = await createTestApp();
    setting = await makeSetting(plenary);
    matrix = await runMatrix(setting);
    const cases = matrix.rows.reduce((sum, { outcomes }) => sum + outcomes.length, 0);
    process.stdout.write(`access matrix: ${cases} cases\n`);
  }, 1_500_000);
  afterAll(() => plenary.close());

  it('is as test/access-matrix.csv says; `UPDATE_MATRIX=1 npm test -- test/access` rewrites it', () => {
    const found = toCsv(matrix);
    if (process.env.UPDATE_MATRIX) writeFileSync(FILE, found);
    expect(differences(readFileSync(FILE, 'utf8'), found)).toEqual([]);
  });

  it('has a case for every root field, every guarded field and every type of node', () => {
    expect(withoutCase(setting, matrix.rows)).toEqual([]);
  });

  it('names no case twice', () => {
    const names = matrix.rows.map(({ field, target }) => `${field} ${target}`);
    expect(names.filter((name, at) => names.indexOf(name) < at)).toEqual([]);
  });

  it('breaks nowhere', () => {
    const broken = matrix.rows.filter(({ outcomes }) => outcomes.includes('no: INTERNAL'));
    expect(broken.map(({ field, target }) => `${field} ${target}`)).toEqual([]);
  });

  it('writes nothing where it refuses, and answers for what may not be seen as for what there is not', () => {
    expect(matrix.faults).toEqual([]);
  });
});
