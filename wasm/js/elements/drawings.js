// What is drawn for each status: a shape and a sign in it, so that a status is told without colour; the page draws them, too.

export const SHAPES = {
  disc: "M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z",
  octagon: "M5.1 1h5.8L15 5.1v5.8L10.9 15H5.1L1 10.9V5.1z",
  square: "M2.5 1.5h11a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1z",
  triangle: "M8 .9 15.7 14.6H.3z",
  diamond: "M8 .3 15.7 8 8 15.7.3 8z",
  hexagon: "M8 .6l6.5 3.7v7.4L8 15.4l-6.5-3.7V4.3z",
};
export const SIGNS = {
  cross: "M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2",
  check: "M4.7 8.3l2.3 2.3 4.4-4.9",
  bang: "M8 5.8v3.8M8 12.1v.1",
  question: "M6.1 6.3a1.9 1.9 0 1 1 2.8 1.6c-.7.4-.9.8-.9 1.3M8 11.6v.1",
  down: "M8 4.3v7M4.9 8.3 8 11.4l3.1-3.1",
  up: "M8 11.7V4.8M4.9 7.8 8 4.6l3.1 3.2",
  right: "M4.4 8h6.9M8.3 4.9 11.4 8l-3.1 3.1",
  clock: "M8 4.2V8l2.5 1.7",
  pause: "M6.3 5.4v5.2M9.7 5.4v5.2",
  dash: "M5 8h6",
  dots: "M4.9 8h.1M8 8h.1M11.1 8h.1",
  about: "M4.6 8.8c1.1-1.9 2.3-1.9 3.4-.8s2.3 1.1 3.4-.8",
  empty: "",
};

/** Shape, sign, and whether the shape is filled. */
export const DRAWINGS = {
  missed: ["octagon", "cross", true],
  behind: ["square", "down", true],
  no_data: ["disc", "question", false],
  at_risk: ["triangle", "bang", true],
  nearly_achieved: ["disc", "about", false],
  in_progress: ["disc", "dots", false],
  not_started: ["disc", "empty", false],
  on_track: ["disc", "right", true],
  achieved: ["disc", "check", true],
  exceeded: ["diamond", "up", true],
  overdue: ["octagon", "cross", true],
  due_today: ["triangle", "bang", true],
  due_soon: ["disc", "clock", true],
  done_late: ["square", "check", true],
  upcoming: ["disc", "clock", false],
  done_early: ["hexagon", "check", true],
  done_on_time: ["disc", "check", true],
  paused: ["disc", "pause", false],
  waived: ["disc", "dash", false],
};
