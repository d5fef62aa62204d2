/** A conference that everybody sees, with a published agenda of 40 items. */
export async function makeConference(url, token) {
  const mutate = mutator(url, token);
  const days = { startsOn: '2026-06-12', endsOn: '2026-06-12' };
  const body = await mutate(
    'createBody',
    { name: text('Bộ Mẫu'), kind: 'MINISTRY', level: 'CENTRAL' },
    'body { id }',
  );
  const { id, revision } = await mutate(
    'createConference',
    { title: text('Hội nghị mẫu'), kindCode: 'SO_KET', convenerId: body.id, visibility: 'PUBLIC', ...days },
    'conference { id revision }',
  );
  const plan = { id, expectedRevision: revision, action: 'PLAN' };
  await mutate('advanceConference', plan, 'conference { id }');
  let item;
  for (let session = 1; session <= 5; session += 1) {
    const title = text(`Phiên ${session}`);
    const { id: sessionId } = await mutate('addSession', { conferenceId: id, title }, 'agendaSession { id }');
    for (let n = 1; n <= 8; n += 1) {
      const input = { sessionId, kind: 'PAPER', title: text(`Báo cáo ${session}.${n}`) };
      item = await mutate('addAgendaItem', input, 'agendaItem { id revision }');
    }
  }
  const conference = { id, item, mutate, version: 0, draft: 45 };
  await publish(conference);
  return conference;
}

/** Retitles an item and publishes that. */
export async function changeAndPublish(conference) {
  const { item, mutate, version } = conference;
  const change = { id: item.id, expectedRevision: item.revision, title: text(`Báo cáo lần ${version}`) };
  conference.item = await mutate('updateAgendaItem', change, 'agendaItem { id revision }');
  conference.draft += 1;
  await publish(conference);
}

async function publish(conference) {
  const { id: conferenceId, draft: expectedRevision, version: baseVersion, mutate } = conference;
  const input = { conferenceId, expectedRevision, baseVersion, reason: 'Đo' };
  // Publishing counts as a revision of the draft, too.
  conference.draft += 1;
  conference.version = (await mutate('publishAgenda', input, 'agendaVersion { number }')).number;
}

const text = vi => [{ language: 'vi', text: vi }];

function mutator(url, token) {
  return async (name, input, select) => {
    const type = `${name[0].toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation ($input: ${type}) { it: ${name}(input: $input) { ${select} userErrors { code message path } } }`;
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables: { input } }),
    });
    const { data, errors } = await response.json();
    if (errors || data.it.userErrors.length > 0)
      throw new Error(JSON.stringify(errors ?? data.it.userErrors));
    return Object.values(data.it)[0];
  };
}
