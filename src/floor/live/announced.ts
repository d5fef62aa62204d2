import { currentVersion, peopleAdmittedTo } from '../../agenda/index.js';
import { AnnouncedTables, byCommand, changedRows } from '../../platform/live/index.js';
import { FloorEventKind } from './floor-event.type.js';

/** What of the audit trail is told of the floor. */
export const ANNOUNCED = new AnnouncedTables(
  [
    {
      table: 'speak_request',
      kind: byCommand(
        [
          ['requestToSpeak', FloorEventKind.REQUESTED],
          ['withdrawSpeakRequest', FloorEventKind.WITHDRAWN],
          ['moveSpeakRequest', FloorEventKind.MOVED],
          ['grantFloor', FloorEventKind.GRANTED],
          ['refuseFloor', FloorEventKind.REFUSED],
          ['startSpeaking', FloorEventKind.STARTED],
          ['stopSpeaking', FloorEventKind.STOPPED],
        ],
        FloorEventKind.ENDED,
      ),
    },
  ],
  FloorEventKind.READ_ANEW,
);

/** Condition: the event is about the request. */
export function isAbout(entry: string, request: string): string {
  return `${request}.id in (${changedRows(entry, 'speak_request')})`;
}

/** SQL: the items that the event is about, as they are published: whether each is closed, and who is admitted in person. */
export function itemsOf(entry: string): string {
  return (
    `(select coalesce(json_agg(json_build_object('id', item.id, 'closed', item.closed, ` +
    `'people', array(${peopleAdmittedTo('item')}))), '[]'::json) from published_item item ` +
    `where item.version_id = ${currentVersion(`${entry}.chain`)} and item.id in ` +
    `(select request.item_id from speak_request request where ${isAbout(entry, 'request')}))`
  );
}
