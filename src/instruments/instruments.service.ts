import { Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { BODY, BodyEntity } from '../directory/index.js';
import { type By, rowOf, Transactor, updateRow } from '../platform/database/index.js';
import { toLocalizedText } from '../platform/graphql/index.js';
import { LegalInstrumentEntity, ProgrammeEntity } from './instrument.entity.js';
import { INSTRUMENT, numberWithoutDigits } from './instrument.errors.js';
import type {
  RegisterLegalInstrumentInput,
  RegisterProgrammeInput,
  UpdateLegalInstrumentInput,
} from './instrument.input.js';
import { numberKey } from './number-key.js';

@Injectable()
export class InstrumentsService {
  constructor(private readonly transactor: Transactor) {}

  /** Registers a legal instrument; once by number, date and issuer (constraint `legal_instrument_number_unique`). */
  register(by: By, { title, printedForms, ...input }: RegisterLegalInstrumentInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      const key = numberKey(input.number);
      if (key === null) throw numberWithoutDigits();
      if (input.issuerId)
        await rowOf(manager, BodyEntity, input.issuerId, { path: ['issuerId'], what: BODY });
      const id = uuidv7();
      await manager.insert(LegalInstrumentEntity, {
        ...input,
        id,
        numberKey: key,
        title: toLocalizedText(title),
        printedForms: printedForms ?? [],
        sample: by.sample,
      });
      return id;
    });
  }

  /** Corrects the record of an instrument. Its number stays: another number is another instrument. */
  update(by: By, { id, expectedRevision, title, ...changes }: UpdateLegalInstrumentInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      if (changes.issuerId)
        await rowOf(manager, BodyEntity, changes.issuerId, { path: ['issuerId'], what: BODY });
      const named = { path: ['id'], what: INSTRUMENT };
      const titled = title === undefined ? {} : { title: toLocalizedText(title) };
      await updateRow(manager, LegalInstrumentEntity, { id, expectedRevision }, named, {
        ...changes,
        ...titled,
      });
      return id;
    });
  }

  registerProgramme(by: By, { name, printedForms, basisId }: RegisterProgrammeInput): Promise<string> {
    return this.transactor.run(by, async ({ manager }) => {
      if (basisId)
        await rowOf(manager, LegalInstrumentEntity, basisId, { path: ['basisId'], what: INSTRUMENT });
      const id = uuidv7();
      await manager.insert(ProgrammeEntity, {
        id,
        name: toLocalizedText(name),
        printedForms: printedForms ?? [],
        basisId,
        sample: by.sample,
      });
      return id;
    });
  }
}
