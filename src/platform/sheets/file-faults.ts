import type { Message } from '../errors/index.js';
import { HttpFault } from '../http/index.js';
import { LIMITS } from './limits.js';

const refused = (reason: string, vi: string, en: string) =>
  new HttpFault(400, 'BAD_USER_INPUT', { vi, en }, { reason });

export function fileEmpty(): HttpFault {
  return refused(
    'FILE_EMPTY',
    'Chưa có tệp nào được gửi lên; nội dung yêu cầu phải là chính tệp XLSX hoặc CSV.',
    'No file was sent; the body of the request must be the XLSX or CSV file itself.',
  );
}

/** @param what the file is, as far as its content tells */
export function fileType(what: string): HttpFault {
  return refused(
    'FILE_TYPE',
    `Đây là tệp ${what}; chỉ nhận XLSX hoặc CSV. Hãy mở tệp rồi chọn "Lưu thành" (Save As) → Excel Workbook (*.xlsx).`,
    `This is a file of type ${what}; only XLSX and CSV are taken. Open it and save it as Excel Workbook (*.xlsx).`,
  );
}

export function fileEncrypted(): HttpFault {
  return refused(
    'FILE_ENCRYPTED',
    'Tệp được đặt mật khẩu; hãy bỏ mật khẩu và lưu lại thành Excel Workbook (*.xlsx).',
    'The file has a password; remove it and save the file as Excel Workbook (*.xlsx) again.',
  );
}

export function fileWithMacros(): HttpFault {
  return refused(
    'FILE_WITH_MACROS',
    'Tệp có macro nên không được nhận; hãy lưu thành Excel Workbook (*.xlsx), không có macro.',
    'The file holds macros and is not taken; save it as Excel Workbook (*.xlsx), without macros.',
  );
}

export function fileBroken(): HttpFault {
  return refused(
    'FILE_BROKEN',
    'Không đọc được tệp: tệp bị hỏng, hoặc không phải bảng tính Excel. Hãy mở bằng Excel rồi lưu lại thành *.xlsx.',
    'The file cannot be read: it is damaged, or no Excel workbook. Open it in Excel and save it as *.xlsx again.',
  );
}

export function unpacksTooLarge(): HttpFault {
  const limit = LIMITS.unpackedBytes / 1024 / 1024;
  return refused(
    'FILE_UNPACKS_TOO_LARGE',
    `Nội dung giải nén của tệp quá lớn (tối đa ${limit} MB, ${LIMITS.zipEntries} thành phần).`,
    `The unpacked content of the file is too large (at most ${limit} MB in ${LIMITS.zipEntries} parts).`,
  );
}

export function tooManyRows(): HttpFault {
  return refused(
    'TOO_MANY_ROWS',
    `Bảng quá lớn: tối đa ${LIMITS.rows} dòng và ${LIMITS.columns} cột.`,
    `The table is too large: at most ${LIMITS.rows} rows and ${LIMITS.columns} columns.`,
  );
}

export function encodingUnknown(): HttpFault {
  return refused(
    'ENCODING_UNKNOWN',
    'Tệp CSV không ở bảng mã Unicode (có thể là Windows-1258 hoặc TCVN3). Trong Excel hãy lưu thành "CSV UTF-8", hoặc *.xlsx.',
    'The CSV file is not in Unicode (Windows-1258 or TCVN3, perhaps). In Excel, save it as "CSV UTF-8", or as *.xlsx.',
  );
}

/** @param line where the reader stopped */
export function csvBroken(line: number): HttpFault {
  return refused(
    'CSV_BROKEN',
    `Không đọc được CSV ở dòng ${line}: dấu ngoặc kép không khớp.`,
    `The CSV cannot be read at line ${line}: its quotes do not match.`,
  );
}

/** @param needed the columns that are needed at least */
export function headingsMissing(needed: Message): HttpFault {
  return refused(
    'HEADINGS_MISSING',
    `Không tìm thấy dòng tiêu đề trong 20 dòng đầu: cần ít nhất các cột ${needed.vi}. Hãy bắt đầu từ tệp mẫu.`,
    `No row of headings in the first 20 rows: the columns ${needed.en} are needed at least. Start from the template.`,
  );
}

export function headingTwice(heading: string): HttpFault {
  return refused(
    'HEADING_TWICE',
    `Cột "${heading}" có hai lần; hãy bỏ một cột.`,
    `There are two columns "${heading}"; remove one.`,
  );
}
