import type { TestApp } from '../support/create-test-app.js';

export interface Directory {
  ministry: string;
  province: string;
  person: string;
  /** Held by the person in 2020. */
  post: string;
  /** Held by the person from 2021 on. */
  laterPost: string;
  instrument: string;
}

/** The few entries of the directory that a conference needs. */
export async function createDirectory({ mutate }: TestApp): Promise<Directory> {
  const vi = (text: string) => [{ language: 'vi', text }];
  const body = async (name: string, kind: string, level: string) =>
    (await mutate('createBody', { name: vi(name), kind, level }, 'body { id }')).body.id;
  const post = async (title: string, bodyId: string) =>
    (await mutate('createPost', { title: vi(title), bodyId }, 'post { id }')).post.id;
  const appoint = (input: object) => mutate('appointPerson', input, 'appointment { id }');

  const ministry = await body('Bộ Nội vụ', 'MINISTRY', 'CENTRAL');
  const province = await body('Thành phố Đà Nẵng', 'PROVINCE', 'PROVINCE');
  const { person } = await mutate('createPerson', { name: 'Nguyễn Văn Mẫu' }, 'person { id }');
  const deputyMinister = await post('Thứ trưởng', ministry);
  const minister = await post('Bộ trưởng', ministry);
  await appoint({
    personId: person.id,
    postId: deputyMinister,
    heldFrom: '2018-01-01',
    heldTo: '2020-12-31',
  });
  await appoint({ personId: person.id, postId: minister, heldFrom: '2021-01-01' });
  const { legalInstrument } = await mutate(
    'registerLegalInstrument',
    { type: 'DECISION', number: '1956/QĐ-TTg', issuerPrinted: 'Thủ tướng Chính phủ' },
    'legalInstrument { id }',
  );
  return {
    ministry,
    province,
    person: person.id,
    post: deputyMinister,
    laterPost: minister,
    instrument: legalInstrument.id,
  };
}
