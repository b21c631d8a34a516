import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-http-bearer';
import type { Actor } from '#kernel/actor.js';
import { ApiKeyRecognition } from './api-key-recognition';

@Injectable()
export class BearerStrategy extends PassportStrategy(Strategy, 'bearer') {
  constructor(private readonly apiKeys: ApiKeyRecognition) {
    super({ passReqToCallback: true });
  }

  /** The header only: the strategy would also read a body or query field, where keys end up in logs. */
  async validate(request: FastifyRequest, secret: string): Promise<Actor | false> {
    if (!request.headers.authorization?.includes(secret)) return false;
    return (await this.apiKeys.actorOf(secret, request.ip)) ?? false;
  }
}
