/** Codes as pictures: drawn for another screen to photograph, read from an image file. No camera is asked for. */
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';

/** A picture of a code: a square of `size` units, and the dark ones of it as an SVG path. */
export interface CodePicture {
  readonly size: number;
  readonly path: string;
}

/** More than this no telephone reads off a screen. */
const longestCode = 1800;
/** The light rim that readers need, in units. */
const rim = 3;
/** A larger picture is made smaller before it is read. */
const mostPixels = 1600;
const readMs = 3000;

/** Null where the code is too long for a picture. */
export function pictureOf(code: string): CodePicture | null {
  if (code.length > longestCode) return null;
  const rows = encodeQR(code, 'raw', { ecc: code.length > 900 ? 'low' : 'medium', border: rim });
  const path = rows.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size: rows.length, path: path.join('') };
}

/** The code in a picture; null when none was found. */
export async function codeInPicture(file: Blob): Promise<string | null> {
  const picture = await createImageBitmap(file);
  const scale = Math.min(1, mostPixels / Math.max(picture.width, picture.height));
  const [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) return null;
  // a picture with holes in it is read as if it lay on paper
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, width, height);
  pen.drawImage(picture, 0, 0, width, height);
  picture.close();
  try {
    return decodeQR(pen.getImageData(0, 0, width, height), { timeLimit: readMs });
  } catch {
    return null; // the reader throws where there is nothing to read
  }
}
