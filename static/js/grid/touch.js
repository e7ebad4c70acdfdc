// By a finger: a long press picks up what is under it, anything quicker is for the browser, which scrolls.
const LONG = 350, SLACK = 10;  // milliseconds; pixels that a resting finger may slip

export class Touch {
  constructor(pointer, root) {
    this.pointer = pointer;
    // The browser scrolls unless the first movement is refused; so this listens before there is anything to refuse.
    root.addEventListener("touchmove", (event) => { if (pointer.press?.started && event.cancelable) event.preventDefault(); }, { passive: false });
    root.addEventListener("contextmenu", (event) => { if (pointer.press?.byTouch) event.preventDefault(); });
  }

  rest(press, event) {
    press.byTouch = true;
    press.timer = setTimeout(() => {
      if (this.pointer.press !== press) return;
      press.timer = null;
      navigator.vibrate?.(10);
      this.pointer.start(event);
    }, LONG);
  }

  // Whether it is still only lying there; a finger that slips away scrolls.
  rests(press, event) {
    if (!press.timer) return false;
    if (Math.hypot(event.clientX - press.from.x, event.clientY - press.from.y) > SLACK) this.leave(press);
    return true;
  }

  leave(press) {
    clearTimeout(press?.timer);
    this.pointer.press = null;
  }
}
