const SCAN_EVERY_MS = 200;
const LONGEST = 1000; // a label fills the frame; more only costs time
const pauseFor = (ms: number): Promise<void> => new Promise(done => setTimeout(done, ms));

/** A frame or photo, small enough to be looked through quickly. */
export function pixelsOf(source: CanvasImageSource, width: number, height: number, longest = LONGEST): ImageData {
  const scale = Math.min(1, longest / Math.max(width, height));
  const canvas = Object.assign(document.createElement('canvas'), { width: Math.round(width * scale), height: Math.round(height * scale) });
  const pen = canvas.getContext('2d')!;
  pen.drawImage(source, 0, 0, canvas.width, canvas.height);
  return pen.getImageData(0, 0, canvas.width, canvas.height);
}

/** The camera at the back, shown in `video`; answers how to let it go. */
export async function openCamera(video: HTMLVideoElement): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' }, audio: false });
  video.srcObject = stream;
  await video.play();
  return () => stream.getTracks().forEach(track => track.stop());
}

/** Looks at the video until `seen` says that it is enough. */
export async function watch(video: HTMLVideoElement, look: (picture: ImageData) => Promise<boolean>, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    if (video.videoWidth && (await look(pixelsOf(video, video.videoWidth, video.videoHeight)))) return;
    await pauseFor(SCAN_EVERY_MS);
  }
}
