import { Inject, Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { CONFIG, type Config } from '#platform/config/config.js';
import { visitOf } from '../device/visit';
import { SessionService } from './session.service';

/** E-mail and password, through Passport. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy, 'local') {
  constructor(
    private readonly sessions: SessionService,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super({ usernameField: 'email', passwordField: 'password', session: false, passReqToCallback: true });
  }

  async validate(request: FastifyRequest, email: string, password: string): Promise<{ userId: string }> {
    return {
      userId: await this.sessions.authenticate(
        { email: email.trim().toLowerCase(), password },
        visitOf(this.config, request),
      ),
    };
  }
}
