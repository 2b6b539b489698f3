import { CommuniqueError } from "../../errors.ts";

export interface DecodedText {
  readonly text: string;
  /** "utf-8", "utf-16le", "utf-16be" or "windows-1252". */
  readonly encoding: string;
}

const PROBE = 8192;
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x25, 0x50, 0x44, 0x46], "a PDF"],
  [[0x50, 0x4b, 0x03, 0x04], "a ZIP archive or office document"],
  [[0xd0, 0xcf, 0x11, 0xe0], "an office document"],
  [[0x89, 0x50, 0x4e, 0x47], "a PNG image"],
  [[0xff, 0xd8, 0xff], "a JPEG image"],
  [[0x47, 0x49, 0x46, 0x38], "a GIF image"],
  [[0x1f, 0x8b], "a gzip archive"],
];
/** windows-1252 from 0x80 to 0x9f, a blank where it has no character; Node 20's own decoder gives controls instead. */
const HIGH_1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/**
 * Decodes a file's bytes: UTF-8, or UTF-16 by its byte order mark. Text that is not UTF-8 is read as windows-1252 only
 * where nothing in it looks like damaged UTF-8; the encoding then says so. Throws FILE_EMPTY, FILE_BINARY or
 * FILE_UNDECODABLE.
 */
export function decodeText(bytes: Uint8Array, origin: string): DecodedText {
  if (bytes.length === 0) throw new CommuniqueError("FILE_EMPTY", `${origin}: the file is empty`);
  const signature = SIGNATURES.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (signature) throw new CommuniqueError("FILE_BINARY", `${origin}: this is ${signature[1]}, not text`);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decode(bytes, "utf-16le", origin);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decode(bytes, "utf-16be", origin);
  if (looksBinary(bytes)) throw new CommuniqueError("FILE_BINARY", `${origin}: the file holds binary data, not text`);
  try {
    return decode(bytes, "utf-8", origin);
  } catch (error) {
    if (isWindows1252(bytes)) return { text: decodeWindows1252(bytes), encoding: "windows-1252" };
    throw error;
  }
}

function decode(bytes: Uint8Array, encoding: string, origin: string): DecodedText {
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
  } catch (cause) {
    throw new CommuniqueError(
      "FILE_UNDECODABLE",
      `${origin}: the file is no valid ${encoding.toUpperCase()} text`,
      {},
      { cause },
    );
  }
}

function decodeWindows1252(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString("latin1")
    .replace(/[\u0080-\u009f]/g, (character) => HIGH_1252[character.charCodeAt(0) - 0x80] ?? character);
}

/** Control characters that no text has, in the first 8 KiB. */
function looksBinary(bytes: Uint8Array): boolean {
  const probe = bytes.subarray(0, PROBE);
  let controls = 0;
  for (const byte of probe) {
    if (byte === 0) return true;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1b) controls++;
  }
  return controls > probe.length / 100 + 1;
}

/** Few high bytes, each a defined character, and no pair that is a UTF-8 sequence (which would mean damaged UTF-8). */
function isWindows1252(bytes: Uint8Array): boolean {
  let high = 0;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index] ?? 0;
    if (byte < 0x80) continue;
    high++;
    const next = bytes[index + 1] ?? 0;
    if (HIGH_1252[byte - 0x80] === " " || (byte >= 0xc2 && byte <= 0xf4 && next >= 0x80 && next <= 0xbf)) return false;
  }
  return high > 0 && high <= bytes.length / 10;
}
