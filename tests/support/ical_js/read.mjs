// Reads a calendar from standard input as ical.js does and prints its events, for tests/support/calendar_readers.py.
import ICAL from "ical.js";
import {readFileSync} from "node:fs";

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, "utf8")));
for (const zone of calendar.getAllSubcomponents("vtimezone")) {
  ICAL.TimezoneService.register(new ICAL.Timezone(zone));
}
const when = time => [time.toUnixTime(), time.utcOffset()];
const events = calendar.getAllSubcomponents("vevent").map(component => {
  const event = new ICAL.Event(component);
  return {
    uid: event.uid, sequence: event.sequence, title: event.summary, start: when(event.startDate),
    end: when(event.endDate), status: component.getFirstPropertyValue("status"),
  };
});
console.log(JSON.stringify(events));
