import { inLanguage, type LocalizedText } from '../../platform/graphql/index.js';
import { type Note, spoken } from '../note.js';
import { ConsistencyCode, type Unit } from '../report.enums.js';

export interface Definition {
  code: string;
  version: number;
  name: LocalizedText;
  unit: Unit;
}

/** Why what was asked for together is not told as one series. */
export function progressNotes(definitions: readonly Definition[]): Note[] {
  if (definitions.length < 2) return [];
  const units = new Set(definitions.map(({ unit }) => unit));
  return [definitionsApart(definitions), ...(units.size > 1 ? [unitsDiffer([...units])] : [])];
}

function definitionsApart(definitions: readonly Definition[]): Note {
  const message = spoken(
    language =>
      definitions
        .map(({ code, version, name }) => {
          const word = language === 'vi' ? 'phiên bản' : 'version';
          return `"${inLanguage(name, { language })}" (${code}, ${word} ${version})`;
        })
        .join('; '),
    {
      vi: list => `Các định nghĩa khác nhau, không so sánh và không ghép thành một chuỗi số liệu: ${list}`,
      en: list => `Different definitions, not compared and not put into one series: ${list}`,
    },
  );
  return { code: ConsistencyCode.INDICATOR_VERSION_MISMATCH, message };
}

function unitsDiffer(units: readonly Unit[]): Note {
  return {
    code: ConsistencyCode.UNITS_DIFFER,
    message: {
      vi: `Các chỉ tiêu có đơn vị tính khác nhau: ${units.join(', ')}`,
      en: `The indicators are measured in different units: ${units.join(', ')}`,
    },
  };
}
