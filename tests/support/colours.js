// What axe's rule of contrast judges of an element with words: its colours, its letters and what is painted behind it.
// Pages consist of the same pieces over and over; the rule takes longer than all others together.
window.colours = (() => {
  let first;  // look → the first element that has it
  const painted = new Map();

  const behind = (element) => {
    if (!element) return "";
    if (!painted.has(element)) {
      const { backgroundColor, backgroundImage, opacity, filter, position, zIndex } = getComputedStyle(element);
      const own = [backgroundColor, backgroundImage, opacity, filter, position, zIndex].join(" ");
      const nothing = "rgba(0, 0, 0, 0) none 1 none static auto";
      painted.set(element, behind(element.parentElement) + (own === nothing ? "" : `|${own}`));
    }
    return painted.get(element);
  };

  const lookOf = (element) => {
    const { color, fontSize, fontWeight, textShadow } = getComputedStyle(element);
    const names = [element, element.parentElement].map((each) => each && `${each.localName}.${each.getAttribute("class")}`);
    const state = [":disabled", ":checked", "[aria-disabled=true]"].map((each) => element.matches(each));
    return [...names, ...state, color, fontSize, fontWeight, textShadow, behind(element)].join(";");
  };

  const hasWords = (element) => element.matches("input, select, textarea")
    || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  const looks = () => {
    first = new Map();
    painted.clear();
    for (const element of document.body.querySelectorAll("*")) {
      if (!hasWords(element) || !element.checkVisibility()) continue;
      const look = lookOf(element);
      if (!first.has(look)) first.set(look, element);
    }
    return [...first.keys()];
  };

  return {
    looks,

    // Violations among these looks, and those of which nothing can be said: axe cannot, or a script took them away.
    async judge(wanted) {
      if (!wanted.every((look) => first.get(look)?.isConnected)) looks();
      const gone = wanted.filter((look) => !first.has(look));
      const asked = new Map(wanted.filter((look) => first.has(look)).map((look) => [first.get(look), look]));
      if (!asked.size) return { violations: [], open: gone };
      const options = { runOnly: ["color-contrast"], resultTypes: ["violations", "incomplete"], elementRef: true };
      const found = await axe.run({ include: [...asked.keys()] }, options);
      const open = found.incomplete.flatMap((rule) => rule.nodes.map((node) => asked.get(node.element)));
      const violations = found.violations.map((rule) => ({
        ...rule, nodes: rule.nodes.map(({ target }) => ({ target })),
      }));
      return { violations, open: [...gone, ...open] };
    },
  };
})();
