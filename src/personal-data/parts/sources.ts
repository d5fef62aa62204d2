/** Where data comes from, and who gets to see it: wording that several parts share. */

export const DIRECTORY = {
  source: {
    vi: 'Danh bạ, do ban tổ chức, thư ký và đầu mối của các cơ quan ghi',
    en: 'The directory, as organisers, secretaries and focal points have recorded it',
  },
  recipients: { vi: 'Mọi người', en: 'Anyone' },
};
export const CONFERENCE = {
  source: {
    vi: 'Hồ sơ của hội nghị, do ban tổ chức và thư ký ghi',
    en: 'The record of the conference, as its organisers and secretaries have recorded it',
  },
  recipients: { vi: 'Người được xem hội nghị', en: 'Whoever may see the conference' },
};
export const FOLLOW_UP = {
  source: {
    vi: 'Chính người đó, khi báo cáo hoặc xác nhận thay mặt cơ quan hay ban tổ chức',
    en: 'The person, by reporting or confirming for a body or the staff of the conference',
  },
  recipients: {
    vi: 'Đầu mối của cơ quan thực hiện, của cơ quan theo dõi và của cơ quan triệu tập; ban tổ chức và thư ký của hội nghị',
    en: 'Focal points of the body, of those that monitor it and of the convener; organisers and secretaries of the conference',
  },
};
export const DELEGATION = {
  source: {
    vi: 'Đầu mối của cơ quan cử đại biểu, ban tổ chức và thư ký của hội nghị',
    en: 'Focal points of the body that sends the delegate, organisers and secretaries of the conference',
  },
  recipients: {
    vi: 'Chính người đó, đầu mối của cơ quan, ban tổ chức và thư ký; sau khi được xác nhận, những người tham gia hội nghị',
    en: 'The person, focal points of the body, organisers and secretaries; once confirmed, those who take part in the conference',
  },
};
export const STAFF_AND_BODY = {
  vi: 'Chính người đó, đầu mối của cơ quan, ban tổ chức và thư ký của hội nghị',
  en: 'The person, focal points of the body, organisers and secretaries of the conference',
};
export const OWN_REQUEST = { vi: 'Chính người đó, khi đề nghị', en: 'The person, by asking for it' };
export const STAFF_AND_PERSON = {
  vi: 'Chính người đó, ban tổ chức và thư ký của hội nghị',
  en: 'The person, organisers and secretaries of the conference',
};
export const SIGN_IN = {
  source: { vi: 'Chính người đó, khi đăng nhập và sử dụng', en: 'The person, by signing in and working' },
  recipients: { vi: 'Chính người đó', en: 'The person' },
};
export const ACCESS = {
  source: { vi: 'Quản trị viên và ban tổ chức', en: 'Administrators and organisers' },
  recipients: {
    vi: 'Chính người đó, quản trị viên, ban tổ chức và thư ký',
    en: 'The person, administrators, organisers and secretaries',
  },
};
