import { Injectable } from '@nestjs/common';
import type { KeyObject } from 'node:crypto';
import { Settings } from '../../platform/settings.js';
import { AcquirerLine } from './acquirer-line.js';
import type { Line } from './lakala/http.js';
import { lineFrom } from './lakala/keys.js';

/** The line to the acquirer that the settings name; keys are read once, a bad one stops the start. */
@Injectable()
export class SettingsLine extends AcquirerLine {
  private readonly line: Line & { notices: readonly KeyObject[] };

  constructor(settings: Settings) {
    super();
    this.line = lineFrom(settings);
  }

  async open(): Promise<Line & { notices: readonly KeyObject[] }> {
    return this.line;
  }
}
