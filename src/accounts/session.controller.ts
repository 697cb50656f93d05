import { Body, Controller, Delete, HttpCode, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Database, type Tx } from '../platform/database/database.js';
import { Public, SYSTEM, type SignedRequest } from '../platform/http/actor.js';
import { clearSignIn, setSignIn } from '../platform/http/cookies.js';
import { Problem } from '../platform/http/problem.js';
import { Mailer } from '../platform/mail/mailer.js';
import { newId } from '../platform/ids.js';
import { Settings } from '../platform/settings.js';
import { AskCodeDto, CodeSignInDto, PasswordSignInDto, SetupDto } from './accounts.dto.js';
import { Accounts, CODE_AGAIN_S, CODE_LIFE_S } from './accounts.service.js';
import { CodeSent, Me } from './accounts.view.js';
import { normalPhone } from './phone-number.js';
import { Door } from './door.js';
import { User } from './user.entity.js';
import { passwordFits } from './passwords.js';

@Controller('api/v1')
@Public()
export class SessionController {
  constructor(
    private readonly door: Door,
    private readonly accounts: Accounts,
    private readonly mailer: Mailer,
    private readonly settings: Settings,
    private readonly db: Database,
  ) {}

  /** Staff sign in. Unknown and known accounts answer alike: 401 `session.wrong`; 429 after 10 tries in 15 minutes. */
  @Post('session')
  @HttpCode(200)
  async byPassword(@Body() asked: PasswordSignInDto, @Req() request: SignedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const email = asked.email.toLowerCase();
    await this.door.count([`password:${email}`, 10, 900], [`address:${request.ip}`, 100, 900]);
    const user = await this.db.read(tx => tx.findOneBy(User, { email, active: true }));
    const fits = await passwordFits(user?.passwordHash ?? null, asked.password);
    if (!fits || !user) throw new Problem('session.wrong');
    return this.enter(reply, async () => user, `password:${email}`);
  }

  /** Sends a six-digit code to the phone; the answer is the same for unknown phones. */
  @Post('session/code')
  @HttpCode(202)
  async askCode(@Body() asked: AskCodeDto, @Req() request: SignedRequest): Promise<CodeSent> {
    const phone = normalPhone(asked.phone);
    await this.door.count([`code:${phone}`, 5, 3600], [`address:${request.ip}`, 100, 900]);
    const code = await this.db.write(tx => this.accounts.newCode(tx, phone));
    if (code) {
      const text = `【${this.settings.ACQUIRER_NAME}】验证码 ${code}，${CODE_LIFE_S / 60} 分钟内有效。请勿告诉他人。 Code ${code}, valid for ${CODE_LIFE_S / 60} minutes.`;
      await this.mailer.send({ id: newId(), channel: 'sms', to: phone, subject: '', text });
    }
    return { resendAfterSeconds: CODE_AGAIN_S, expiresInSeconds: CODE_LIFE_S };
  }

  /** Merchants sign in by phone and code; 401 `session.wrong_code`. */
  @Post('session/phone')
  @HttpCode(200)
  async byPhone(@Body() asked: CodeSignInDto, @Req() request: SignedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const phone = normalPhone(asked.phone);
    await this.door.count([`redeem:${phone}`, 10, 900], [`address:${request.ip}`, 100, 900]);
    // counted in its own transaction, so that a refused try is not rolled back
    const user = await this.db.write(tx => this.accounts.redeemCode(tx, phone, asked.code));
    if (!user) throw new Problem('session.wrong_code');
    return this.enter(reply, async () => user, `redeem:${phone}`);
  }

  @Delete('session')
  @HttpCode(204)
  async leave(@Req() request: SignedRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    if (request.sessionId) await this.door.leave(request.sessionId);
    clearSignIn(reply, this.settings);
  }

  /** Makes the first admin with the token printed at first start; 401 once it is used. */
  @Post('setup')
  @HttpCode(200)
  setup(@Body() asked: SetupDto, @Res({ passthrough: true }) reply: FastifyReply): Promise<Me> {
    const { token, ...admin } = asked;
    const create = async (tx: Tx) => {
      if (!(await this.accounts.spendSetupToken(tx, token))) throw new Problem('setup.wrong_token');
      return this.accounts.createStaff(tx, { ...admin, role: 'admin' }, SYSTEM);
    };
    return this.enter(reply, create);
  }

  private async enter(reply: FastifyReply, who: (tx: Tx) => Promise<User>, forgive?: string): Promise<Me> {
    const { me, token, until } = await this.door.enter(who, forgive);
    setSignIn(reply, this.settings, token, until);
    return me;
  }
}
