import { Injectable } from '@nestjs/common';
import { Sql } from '../platform/database/index.js';
import { Reader, type ReadRequest } from '../platform/graphql/index.js';
import { accountShape, searchedAccount } from './account.shapes.js';
import type { AccountsArgs } from './account.type.js';

@Injectable()
export class AccountQueries {
  constructor(
    private readonly reader: Reader,
    private readonly sql: Sql,
  ) {}

  /** The account that asks. */
  me(request: ReadRequest) {
    const { accountId } = request.viewer;
    if (!accountId) return null;
    return this.reader.one(
      accountShape,
      request,
      (row, statement) => `${row}.id = ${statement.param(accountId)}`,
    );
  }

  accounts(request: ReadRequest, { text, ...page }: AccountsArgs) {
    return this.reader.page(accountShape, request, page, statement => ({
      order: [{ sql: row => `fold(${row}.name)`, type: 'text' }],
      where: row => (text ? [statement.words(text, searchedAccount(row))] : []),
    }));
  }

  async nameOf(id: string): Promise<string | undefined> {
    const [account] = await this.sql.read<{ name: string }>('select name from account where id = $1', [id]);
    return account?.name;
  }
}
