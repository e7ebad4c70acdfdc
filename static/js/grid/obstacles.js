// Where something that is held cannot stand, and why: from what came with the page. The database decides in the end.
import { fill } from "./state.js";

const DIVIDED = new Set(["break", "working_group"]);  // members of a delegation divide themselves among them
const shared = (ones, others) => ones.find((id) => others.includes(id));
const meet = (one, other) => one.start < other.end && other.start < one.end;

// Everything on a day that is in the way of `sitting`, wherever it would be put: {start, end, room (null: everywhere),
// hard, why}. `along` are the sessions that move with it.
export function obstaclesOf(board, sitting, iso, along) {
  const found = [];
  for (const other of board.planned(iso)) {
    if (along.includes(other.id)) continue;
    const at = { start: other.start, end: other.end };
    const words = { other: other.title, room: board.room(other.room) };
    if (other.room) found.push({ ...at, room: other.room, hard: true, why: fill(board.words.room_taken, words) });
    const person = shared(sitting.people, other.people);
    if (person) {
      const interprets = sitting.interpreters.includes(person) || other.interpreters.includes(person);
      const sentence = interprets ? board.words.interpreter_elsewhere : board.words.person_elsewhere;
      found.push({ ...at, room: null, hard: true, why: fill(sentence, { ...words, name: board.names[person] }) });
    }
    const seat = !DIVIDED.has(sitting.format) && !DIVIDED.has(other.format) && shared(sitting.seats, other.seats);
    if (seat && !person) {
      const why = fill(board.words.delegation_elsewhere, { ...words, name: board.names[seat] });
      found.push({ ...at, room: null, hard: false, why });
    }
  }
  return found.sort((one, other) => other.hard - one.hard);
}

// The first reason why `place` is not free, hard ones before soft ones; undefined where it is.
export const reason = (obstacles, place) => obstacles.find(
  (each) => meet(each, place) && (each.room === null || each.room === place.room),
);
