import { Module } from '@nestjs/common';
import { Doubts } from './doubts.service.js';
import { DropFile } from './drop-file.job.js';
import { EvidenceController } from './evidence.controller.js';
import { EvidenceRoom } from './evidence.service.js';
import { EvidenceTrail } from './evidence-trail.js';
import { FiledExhibits } from './filed-exhibits.js';
import { HandRedacting } from './hand-redacting.js';
import { Intaking } from './intaking.js';
import { Looking, PaperOnFile } from './looking.js';
import { MalwareScan } from './malware-scan.js';
import { PaperActs } from './paper-acts.js';
import { Papers } from './papers.service.js';
import { PapersController } from './papers.controller.js';
import { Previewing } from './previewing.js';
import { ReadEvidence } from './read-evidence.job.js';
import { SlipReader } from './reading/slip-reader.js';
import { FileReceiver } from './receive-file.js';
import { Redacting } from './redacting.service.js';
import { RemindOfPapers, ReviewPapers } from './review-papers.job.js';
import { SlipsController } from './slips.controller.js';
import { TidyUploads } from './tidy-uploads.job.js';
import { UploadParts } from './upload-parts.js';
import { UploadsController } from './uploads.controller.js';
import { Uploads } from './uploads.service.js';

@Module({
  controllers: [EvidenceController, PapersController, SlipsController, UploadsController],
  providers: [
    EvidenceRoom, EvidenceTrail, FileReceiver, Intaking, MalwareScan, SlipReader, PaperOnFile, Looking, ReadEvidence, DropFile,
    Redacting, HandRedacting, Papers, Doubts, PaperActs, ReviewPapers, RemindOfPapers, Previewing, Uploads, UploadParts, TidyUploads, FiledExhibits,
  ],
})
export class EvidenceModule {}
