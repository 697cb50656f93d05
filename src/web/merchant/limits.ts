import type { UploadLimitsView } from '../../contract/index.js';
import { t } from './i18n.js';
import { useSession } from './session.js';

/** What is assumed until the server has said it. */
export const MOST: UploadLimitsView = { bytes: 20 * 1024 * 1024, pages: 10, pixels: 40_000_000, types: ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] };

export const useLimits = (): UploadLimitsView => useSession().site?.upload ?? MOST;

const megabytes = (bytes: number): number => Math.floor(bytes / 1024 / 1024);

/** 照片或 PDF，每个不超过 20 MB，PDF 最多 10 页; said before anyone chooses. */
export const limitsInWords = (most: UploadLimitsView, pdf?: boolean): string => t(pdf ? 'photo.limitsPdf' : 'photo.limits', { mb: megabytes(most.bytes), pages: most.pages });
export const refusedInWords = (why: string, most: UploadLimitsView): string => t(`photo.refused.${why}` as 'photo.refused.heic', { mb: megabytes(most.bytes), pages: most.pages });
