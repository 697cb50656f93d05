import { useEffect, useRef, useState } from 'react';
import { kept } from '../device-store.js';
import { photoName } from '../draft-store.js';
import { decode, type Picture } from '../photo.js';
import type { Part } from './boxes.js';

/** The photo as people hold it: turned by a multiple of 90 degrees, clockwise. */
function righted({ source, width, height }: Picture, turned: number): Picture {
  if (!turned) return { source, width, height };
  const lies = turned % 180 !== 0;
  const canvas = Object.assign(document.createElement('canvas'), { width: lies ? height : width, height: lies ? width : height });
  const pen = canvas.getContext('2d')!;
  pen.translate(canvas.width / 2, canvas.height / 2);
  pen.rotate((turned * Math.PI) / 180);
  pen.drawImage(source, -width / 2, -height / 2);
  return { source: canvas, width: canvas.width, height: canvas.height };
}

/** null while it is decoded and where the phone no longer has it. */
export function usePicture(id: string, turned: number): Picture | null {
  const [picture, setPicture] = useState<Picture | null>(null);
  useEffect(() => {
    let gone = false;
    void kept<Blob>(photoName(id)).then(async blob => {
      const found = blob && righted(await decode(blob), turned);
      if (!gone) setPicture(found);
    }, () => undefined);
    return () => {
      gone = true;
    };
  }, [id, turned]);
  return picture;
}

/** Part of a picture on a canvas that is as wide as its frame. */
export function PartOf({ picture, part, label, widest }: { picture: Picture; part: Part; label: string; widest: number }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const width = Math.min(widest, Math.round(picture.width * part.width));
  const height = Math.max(1, Math.round((width * picture.height * part.height) / (picture.width * part.width)));
  useEffect(() => {
    const from = [part.x * picture.width, part.y * picture.height, part.width * picture.width, part.height * picture.height] as const;
    canvas.current?.getContext('2d')?.drawImage(picture.source, ...from, 0, 0, width, height);
  }, [picture, part.x, part.y, part.width, part.height]);
  return <canvas ref={canvas} width={width} height={height} role="img" aria-label={label} />;
}
