import { Body, Controller, Get, Optional, Param, ParseUUIDPipe, Patch, Post } from '@nestjs/common';
import { In, Not } from 'typeorm';
import { UPLOAD_LIMITS } from '../contract/index.js';
import { Database, type Tx } from '../platform/database/database.js';
import { change } from '../platform/database/sql.js';
import { Allow, By, Public, type Actor } from '../platform/http/actor.js';
import { Problem } from '../platform/http/problem.js';
import { Clock } from '../platform/clock.js';
import { Settings } from '../platform/settings.js';
import { ChangeMeDto, ChangeUserDto, CreateMerchantUserDto, CreateUserDto } from './accounts.dto.js';
import { Accounts } from './accounts.service.js';
import { maskPhone } from '../platform/guard/phone.js';
import { Me, MerchantUserRow, Person, Site, UserRow } from './accounts.view.js';
import { DemoMark } from './demo-mark.entity.js';
import { meOf } from './door.js';
import { Unread } from './unread.js';
import { User } from './user.entity.js';

@Controller('api/v1')
export class UsersController {
  constructor(
    private readonly db: Database,
    private readonly accounts: Accounts,
    private readonly settings: Settings,
    private readonly clock: Clock,
    @Optional() private readonly notices?: Unread,
  ) {}

  /** What any page needs before a sign-in. */
  @Get('site')
  @Public()
  site(): Promise<Site> {
    const { ACQUIRER_NAME, HOTLINE, HOTLINE_HOURS, CUT_OFF } = this.settings;
    return this.db.read(async tx => ({
      acquirerName: ACQUIRER_NAME, hotline: HOTLINE, hotlineHours: HOTLINE_HOURS, cutOff: CUT_OFF,
      demo: await tx.existsBy(DemoMark, { id: 'demo' }),
      needsSetup: await this.accounts.needsSetup(tx),
      now: this.clock.now().toISOString(),
      upload: UPLOAD_LIMITS,
      readsSlips: this.settings.SLIP_READER,
    }));
  }

  @Get('me')
  me(@By() actor: Actor): Promise<Me> {
    return this.db.read(tx => this.mine(tx, actor));
  }

  @Patch('me')
  changeMe(@By() actor: Actor, @Body() asked: ChangeMeDto): Promise<Me> {
    return this.db.write(async tx => {
      await change(tx, User, { id: actor.id }, { locale: asked.locale });
      return this.mine(tx, actor);
    });
  }

  /** Staff a case can be given to. */
  @Get('people')
  @Allow('agent', 'supervisor', 'legal', 'admin')
  people(): Promise<Person[]> {
    return this.db.read(async tx => {
      const users = await tx.find(User, { where: { active: true, role: In(['agent', 'supervisor', 'legal', 'admin']) }, order: { name: 'ASC' } });
      return users.map(({ id, name, role }) => ({ id, name, role }));
    });
  }

  @Get('users')
  @Allow('admin')
  users(): Promise<UserRow[]> {
    return this.db.read(async tx => (await tx.find(User, { where: { role: Not('merchant') }, order: { name: 'ASC' } })).map(rowOf));
  }

  @Post('users')
  @Allow('admin')
  create(@By() actor: Actor, @Body() asked: CreateUserDto): Promise<UserRow> {
    return this.db.write(async tx => rowOf(await this.accounts.createStaff(tx, asked, actor)));
  }

  /** Lets a phone report for a merchant; it signs in by one-time code. */
  @Post('merchant-users')
  @Allow('supervisor', 'admin')
  createMerchantUser(@By() actor: Actor, @Body() asked: CreateMerchantUserDto): Promise<MerchantUserRow> {
    return this.db.write(async tx => {
      const { id, name } = await this.accounts.createMerchant(tx, asked, actor);
      return { id, mid: asked.mid, name, phone: maskPhone(asked.phone) };
    });
  }

  @Patch('users/:id')
  @Allow('admin')
  change(@By() actor: Actor, @Param('id', ParseUUIDPipe) id: string, @Body() asked: ChangeUserDto): Promise<UserRow> {
    const { active, role } = (asked as ChangeUserDto | null) ?? {}; // a body of `null` passes the checks
    if (active === undefined && role === undefined) {
      throw new Problem('request.invalid', {}, [{ field: 'active', zh: '没有要改的', en: 'There is nothing to change' }]);
    }
    return this.db.write(async tx => rowOf(await this.accounts.changeStaff(tx, id, asked, actor)));
  }

  private async mine(tx: Tx, actor: Actor): Promise<Me> {
    const user = await this.accounts.get(tx, actor.id);
    if (!user) throw new Problem('session.needed');
    return meOf(user, { unread: (await this.notices?.count(tx, actor.id)) ?? 0 });
  }
}

const rowOf = ({ id, name, email, role, active }: User): UserRow => ({ id, name, email: email ?? '', role, active });
