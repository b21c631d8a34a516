import { applyDecorators, createParamDecorator, SetMetadata, type ExecutionContext } from '@nestjs/common';
import type { Actor } from '#kernel/actor.js';
import type { RecognisedRequest } from '#platform/http/recognised-caller.js';
import { BringsRefusals } from '#platform/http/refuses.js';
import { refuse } from '../identity.errors';
import { isDecision, type Permission } from './permission.contract';

export const REQUIRED_PERMISSION = 'identity:required-permission';
/** Any signed-in person, whatever their roles. */
export const SIGNED_IN = 'signed-in';

const asksWhoCalls = applyDecorators(
  BringsRefusals({ by: 'that ask who calls', refusals: [refuse.notSignedIn, refuse.apiKeyRefused] }),
  BringsRefusals({
    by: 'that ask who calls',
    refusals: [refuse.apiKeyExpired, refuse.apiKeyElsewhere],
    sampled: true,
  }),
  BringsRefusals({ by: 'that write, asked by a cookie', refusals: [refuse.csrfTokenMissing], onWrites: true }),
);

/** Where a session that may only add a second factor is let in. */
export const OPEN_TO_ENROL = 'identity:open-to-enrol';

const ASKS_SECOND_FACTOR = BringsRefusals({
  by: 'that ask who calls, but for those one adds a second factor by',
  refusals: [refuse.secondFactorRequired],
});

const DECIDES = BringsRefusals({ by: 'that people decide', refusals: [refuse.leftToPeople] });

/** The permission a route asks of its caller. A route that declares nothing is refused to everybody. */
export const Requires = (permission: Permission) =>
  applyDecorators(
    SetMetadata(REQUIRED_PERMISSION, permission),
    asksWhoCalls,
    ASKS_SECOND_FACTOR,
    BringsRefusals({ by: 'that ask for a permission', refusals: [refuse.permissionMissing] }),
    ...(isDecision(permission) ? [DECIDES] : []),
  );

/** A route about oneself: signed in is enough; `toEnrol`, before the second factor that the organisation asks for, too. */
export const RequiresSignIn = ({ toEnrol = false } = {}) =>
  applyDecorators(
    SetMetadata(REQUIRED_PERMISSION, SIGNED_IN),
    asksWhoCalls,
    toEnrol ? SetMetadata(OPEN_TO_ENROL, true) : ASKS_SECOND_FACTOR,
  );

/** The session a caller was recognised by. */
export interface RecognisedSession {
  readonly token: string;
  readonly csrfToken: string;
  /** It is good for nothing but adding the second factor that the organisation asks for. */
  readonly mustEnrol: boolean;
}

/** A request whose caller the guard has recognised. */
export interface ActingRequest extends RecognisedRequest {
  actor?: Actor;
  /** Absent when an API key was recognised, even if a cookie came along. */
  session?: RecognisedSession;
}

/** Who calls, as the guard recognised them: the first argument of every controller method. */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const { actor } = context.switchToHttp().getRequest<ActingRequest>();
  if (!actor) throw new Error('this route has no caller: it must declare a permission');
  return actor;
});

/** The session that acts, `undefined` for an API key: never a cookie that only came along. */
export const CurrentSession = createParamDecorator(
  (_: unknown, context: ExecutionContext): RecognisedSession | undefined =>
    context.switchToHttp().getRequest<ActingRequest>().session,
);
