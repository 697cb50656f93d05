import { Controller, Get } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Public } from './actor.js';
import { Problem } from './problem.js';

@Controller('health')
@Public()
export class HealthController {
  private draining = false;
  constructor(private readonly db: Database) {}

  /** The process is up; asks nothing of anyone. */
  @Get('live')
  live(): { status: 'up' } {
    return { status: 'up' };
  }

  /** The process can work: the database answers and nothing is shutting down. */
  @Get('ready')
  async ready(): Promise<{ status: 'ready' }> {
    if (this.draining) throw new Problem('system.busy');
    try {
      await this.db.read(tx => tx.query('SELECT 1'));
    } catch {
      throw new Problem('system.busy');
    }
    return { status: 'ready' };
  }

  beforeApplicationShutdown(): void {
    this.draining = true;
  }
}
