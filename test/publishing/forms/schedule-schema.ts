/** What C3VOC asks of a schedule.json (frab, pretalx), written down from what its validator checks. */
const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const uri = { type: 'string', format: 'uri' };
const uuid = { type: 'string', format: 'uuid' };
const date = { type: 'string', format: 'date' };
const instant = { type: 'string', format: 'date-time' };
const anything = { type: 'array' };

/** An object with just these properties; those whose names end with `?` may be missing. */
function only(properties: Record<string, object>) {
  const names = Object.keys(properties);
  return {
    type: 'object',
    additionalProperties: false,
    required: names.filter(name => !name.endsWith('?')),
    properties: Object.fromEntries(names.map(name => [name.replace('?', ''), properties[name]])),
  };
}

const person = {
  type: 'object',
  properties: { guid: uuid, id: { type: 'integer' }, name: text },
  // Of frab with `public_name` and `id`, or of pretalx with `name`; not both.
  oneOf: [{ required: ['public_name', 'id'] }, { required: ['name'] }],
};

const event = only({
  id: { type: 'integer', minimum: 1 },
  guid: uuid,
  'logo?': text,
  date: instant,
  start: { type: 'string', pattern: '^[0-2][0-9]:[0-5][0-9]$' },
  duration: { type: 'string', pattern: '^[0-9]+:[0-9]{2}$' },
  room: text,
  slug: { type: 'string', pattern: '^[a-z0-9_-]+[a-z0-9]$' },
  url: uri,
  title: text,
  subtitle: textOrNull,
  track: textOrNull,
  type: text,
  language: text,
  abstract: textOrNull,
  description: textOrNull,
  'recording_license?': text,
  'do_not_record?': {},
  persons: { type: 'array', items: person },
  links: anything,
  attachments: anything,
  answers: anything,
});

const day = only({
  index: { type: 'integer' },
  date,
  day_start: instant,
  day_end: instant,
  rooms: { type: 'object', additionalProperties: { type: 'array', items: event } },
});

const conference = only({
  acronym: { type: 'string', pattern: '^[a-z0-9_-][a-z0-9_]{3,}(-2[0-9]{3}-[a-z]+)?$' },
  title: text,
  'description?': text,
  start: date,
  end: date,
  daysCount: { type: 'integer' },
  timeslot_duration: text,
  'time_zone_name?': { type: 'string', pattern: '^([A-Z][a-z]+/[A-Z][a-z]+)|UTC$' },
  'url?': uri,
  'rooms?': {
    type: 'array',
    items: only({
      name: text,
      guid: uuid,
      'description?': textOrNull,
      'capacity?': { type: ['number', 'null'] },
    }),
  },
  days: { type: 'array', items: day },
});

export const SCHEDULE_SCHEMA = only({
  '$schema?': text,
  'generator?': { type: 'object', properties: { name: text, version: text, url: uri } },
  schedule: {
    type: 'object',
    required: ['conference', 'version'],
    properties: { version: text, base_url: uri, conference },
  },
});
