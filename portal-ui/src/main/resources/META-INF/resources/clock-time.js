// Reads a time of day as a receptionist types it. Vaadin's own reading takes any digits for a time and "p.m." for nothing,
// so that hours that nobody meant would be saved.
window.clockTime = (() => {
  "use strict";
  const TIME = /^(\d{1,2})(?:[:.]?(\d{2}))?(?: ?([ap])\.? ?(?:m\.?)?)?$/;
  const NAMED = { noon: { hours: 12, minutes: 0 }, midnight: { hours: 0, minutes: 0 } };

  // "8:30 AM", "1 p.m.", "430pm", "17:00", "08:00", "12:00" and "noon" are times. "8" and "4:30" may be morning or evening: no time.
  const parse = (text) => {
    const typed = (text ?? "").toLowerCase().replace(/\s+/gu, " ").trim();
    if (Object.hasOwn(NAMED, typed)) return NAMED[typed];
    const found = TIME.exec(typed);
    if (!found) return undefined;
    const [, digits, minuteDigits = "0", half] = found;
    const hours = Number(digits);
    const minutes = Number(minuteDigits);
    if (minutes > 59) return undefined;
    if (half) return hours < 1 || hours > 12 ? undefined : { hours: (hours % 12) + (half === "p" ? 12 : 0), minutes };
    // The component hands over its own values too: two digits, a colon and two digits are the hours of a whole day.
    const ofTwentyFour = digits.startsWith("0") || hours > 12 || /^\d\d:\d\d$/.test(typed);
    return ofTwentyFour && hours < 24 ? { hours, minutes } : undefined;
  };

  // Lets a picker of times, or of days and times, read this way whatever is set on it later.
  const readBy = (picker) => {
    const times = picker.querySelector('[slot="time-picker"]') ?? picker;
    let owner = times;
    while (!Object.getOwnPropertyDescriptor(owner, "i18n")) owner = Object.getPrototypeOf(owner);
    const inherited = Object.getOwnPropertyDescriptor(owner, "i18n");
    Object.defineProperty(times, "i18n", {
      configurable: true,
      get: () => inherited.get.call(times),
      set: (texts) => inherited.set.call(times, { ...texts, parseTime: parse }),
    });
    times.i18n = inherited.get.call(times);
  };

  return { parse, readBy };
})();
