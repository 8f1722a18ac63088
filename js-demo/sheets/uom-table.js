// What the engine knows of units of measure, as core/src/number/uom.rs has it: a test holds both together.

/** Words before a unit that multiply it, with their power of ten. */
export const MULTIPLES = { nghìn: 3, ngàn: 3, thousand: 3, triệu: 6, million: 6, tỷ: 9, tỉ: 9, billion: 9 };

/** Units with a name of their own: what they measure, and their power of ten of it. */
export const KNOWN = {
  đ: ["đồng", 0], vnd: ["đồng", 0], vnđ: ["đồng", 0], dong: ["đồng", 0],
  "%": ["lần", -2], "‰": ["lần", -3],
  g: ["g", 0], kg: ["g", 3], tạ: ["g", 5], tấn: ["g", 6],
  m: ["m", 0], km: ["m", 3],
  "m²": ["m2", 0], ha: ["m2", 4], km2: ["m2", 6], "km²": ["m2", 6],
  people: ["người", 0],
};
