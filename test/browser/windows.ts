/** The windows, in pixels, in which every figure is looked at: a laptop, a tablet, two phones. */
export const windows = [
  [1280, 720],
  [1024, 768],
  [390, 844],
  [360, 640],
] as const;
