import type { Message, MessageLanguage } from '../../platform/errors/index.js';
import type { DelegateRole } from '../delegate.enums.js';

/**
 * A delegate as lists and badges show one: an answer to `LISTED_DELEGATE`. It asks for the official record alone (name,
 * post, body, role, site), and for nothing by which somebody is reached, fed or lodged.
 */
export interface ListedDelegate {
  person: { id: string; name: string };
  post: { title: string } | null;
  postPrinted: string | null;
  body: { name: string } | null;
  site: { name: string } | null;
  role: DelegateRole;
  isHead: boolean;
}

/** GraphQL: for documents of ours that have a variable `$language`. */
export const LISTED_DELEGATE = `fragment listedDelegate on Delegate {
  person { id name } post { title(language: $language) } postPrinted
  body { name(language: $language) } site { name(language: $language) } role isHead
}`;

export const DELEGATE_HEADINGS = {
  name: { vi: 'Họ và tên', en: 'Name' },
  post: { vi: 'Chức vụ', en: 'Post' },
  body: { vi: 'Đơn vị', en: 'Body' },
  site: { vi: 'Điểm cầu', en: 'Site' },
  note: { vi: 'Ghi chú', en: 'Note' },
} satisfies Record<string, Message>;

const HEAD: Message = { vi: 'Trưởng đoàn', en: 'Head of delegation' };
const ROLES: Record<DelegateRole, Message> = {
  DELEGATE: { vi: 'Đại biểu', en: 'Delegate' },
  GUEST: { vi: 'Khách mời', en: 'Guest' },
};

/** The post as it is to be printed. */
export function postOf({ post, postPrinted }: ListedDelegate): string {
  return postPrinted ?? post?.title ?? '';
}

export function roleOf({ role, isHead }: ListedDelegate, language: MessageLanguage): string {
  return (isHead ? HEAD : ROLES[role])[language];
}

/** As what somebody comes, where it is not as everybody does. */
export function specialRoleOf(delegate: ListedDelegate, language: MessageLanguage): string {
  return delegate.isHead || delegate.role === 'GUEST' ? roleOf(delegate, language) : '';
}

/** Of a list for a reader who is not of the staff. */
export const AS_FAR_AS_SEEN: Message = {
  vi: 'Danh sách chỉ gồm những đại biểu mà người tải danh sách được xem.',
  en: 'The list has only those delegates whom the reader who asked for it may see.',
};
