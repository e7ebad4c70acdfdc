// Paragraphs under paragraphs, as their levels in order say it: what statements/paragraphs/tree.py does, to the letter.
const DEEPEST = 4;

export const endOf = (levels, at) => {
  const found = levels.findIndex((level, place) => place > at && level <= levels[at]);
  return found < 0 ? levels.length : found;
};

const isTree = (levels) =>
  levels.every((level, at) => level >= 1 && level <= Math.min((at ? levels[at - 1] : 0) + 1, DEEPEST));

export const settled = (levels) => {
  const path = [];
  return levels.map((level) => {
    while (path.length && path.at(-1)[0] >= level) path.pop();
    const found = Math.min((path.length ? path.at(-1)[1] : 0) + 1, DEEPEST);
    path.push([level, found]);
    return found;
  });
};

export const shifted = (levels, at, by) => {
  const end = endOf(levels, at);
  const found = levels.map((level, place) => (place >= at && place < end ? level + by : level));
  return isTree(found) ? found : null;
};

// The places in their new order.
export const upwards = (levels, at) => {
  const before = levels.findLastIndex((level, place) => place < at && level <= levels[at]);
  if (before < 0 || levels[before] !== levels[at]) return null;
  const places = [...levels.keys()], end = endOf(levels, at);
  return [...places.slice(0, before), ...places.slice(at, end), ...places.slice(before, at), ...places.slice(end)];
};

export const downwards = (levels, at) => {
  const after = endOf(levels, at);
  return after < levels.length && levels[after] === levels[at] ? upwards(levels, after) : null;
};

// Of a new paragraph behind this place (-1: before all).
export const levelBehind = (levels, at) => (at < 0 ? 1 : Math.max(levels[at], levels[at + 1] ?? 1));

// Once the next one is part of this one.
export const joinedLevels = (levels, at) => {
  const below = shifted(levels, at + 1, levels[at] - levels[at + 1]) ?? levels;
  return settled(below.filter((_level, place) => place !== at + 1));
};
