// What this organizer did, to be undone and done again: verbs in reverse, each with the versions that it may change.
// An entry: {verb, from, to, …}; `from` and `to` are versions by session, before and after it.
export class Past {
  constructor(board) {
    Object.assign(this, { board, done: [], undone: [] });
  }

  add(entry) {
    this.done.push(entry);
    this.undone = [];
  }

  // A session has another version, and is what it was at `old`: whoever may change that one may change this one.
  rename(id, old, version) {
    for (const entry of [...this.done, ...this.undone]) {
      for (const versions of [entry.from, entry.to]) if (versions[id] === old) versions[id] = version;
    }
  }

  // What was added, taken back and added again is another row.
  replace(old, id) {
    for (const entry of [...this.done, ...this.undone]) {
      if (entry.id === old) entry.id = id;
      for (const versions of [entry.from, entry.to]) {
        if (old in versions) { versions[id] = versions[old]; delete versions[old]; }
      }
      for (const places of [entry.before, entry.after]) {
        if (Array.isArray(places)) for (const place of places) if (place.id === old) place.id = id;
      }
    }
  }

  // The address and the data by which an entry is done (again) or undone.
  request(entry, undo) {
    const { board } = this, { id } = entry, versions = undo ? entry.to : entry.from;
    const version = versions[id];
    switch (entry.verb) {
      case "arrange": {
        const places = (undo ? entry.before : entry.after).map((place) => ({ ...place, version: versions[place.id] }));
        return [board.urls.arrange, { places: JSON.stringify(places) }];
      }
      case "meeting":
        return undo ? [board.address("take-back", id), { version }] : [board.urls["ways-out"], entry.step];
      case "recast": {
        const { role } = entry, [person, other] = undo ? [entry.other, entry.person] : [entry.person, entry.other];
        return [board.urls["ways-out"], { doing: "replace", sitting: id, version, person, role, other }];
      }
      case "add":
        return undo ? [board.address("take-back", id), { version }] : [board.urls.new, entry.after];
      case "change":
        return [board.address("change", id), { ...(undo ? entry.before : entry.after), version }];
      case "cast":
        return [board.address("cast", id), { person: entry.person, role: entry.role, there: entry.there === undo ? "" : "1" }];
      default:
        return [board.address((entry.verb === "cancel") === undo ? "restore" : "cancel", id), { version }];
    }
  }

  named({ verb, id, title, after }) {
    const { words } = this.board;
    const told = this.board.get(id ?? after?.[0]?.id)?.title ?? title ?? "";
    if (verb === "arrange") return after.length > 1 ? ["moving_many", { count: after.length }] : ["moving", { title: told }];
    const word = { add: "adding", meeting: "adding", cancel: "cancelling" }[verb] ?? "changing";
    return [words[word] ? word : "changing", { title: told }];
  }
}
