import { Module } from '@nestjs/common';
import { Annexes } from './annexes.js';
import { BuildDossier } from './build-dossier.job.js';
import { Building } from './building.js';
import { DossierDoor } from './dossier-door.js';
import { DossierRows } from './dossier-rows.js';
import { DossiersController } from './dossiers.controller.js';
import { Dossiers } from './dossiers.service.js';
import { Collecting } from './gather/collecting.js';
import { Gathering } from './gather/gathering.js';
import { Looking } from './gather/looking.js';
import { CaseRows } from './gather/rows.js';
import { Finishing } from './pack/finishing.js';
import { Packing } from './pack/packing.js';
import { Releasing } from './releasing.js';

@Module({
  controllers: [DossiersController],
  providers: [DossierRows, Dossiers, DossierDoor, Releasing, Annexes, BuildDossier, Building, Collecting, Looking, Gathering, CaseRows, Packing, Finishing],
})
export class DossierModule {}
