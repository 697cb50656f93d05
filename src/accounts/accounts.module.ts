import { Global, Module } from '@nestjs/common';
import { SignIns } from '../platform/http/actor.js';
import { Accounts } from './accounts.service.js';
import { Door } from './door.js';
import { SessionController } from './session.controller.js';
import { DatabaseSignIns } from './sign-ins.js';
import { Throttles } from './throttles.js';
import { UsersController } from './users.controller.js';

@Global()
@Module({
  controllers: [SessionController, UsersController],
  providers: [Accounts, Door, DatabaseSignIns, Throttles, { provide: SignIns, useExisting: DatabaseSignIns }],
  exports: [Throttles, Accounts, SignIns],
})
export class AccountsModule {}
