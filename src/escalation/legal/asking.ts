import { Injectable } from '@nestjs/common';
import { Holding, ReleasingHold } from './holding.js';
import { Ruling } from './ruling.js';
import { SendingBack } from './sending-back.js';

/** What changes the case itself: the hold, and what two people do. */
@Injectable()
export class Asking {
  constructor(
    readonly holding: Holding,
    readonly releasing: ReleasingHold,
    readonly ruling: Ruling,
    readonly sendingBack: SendingBack,
  ) {}
}
