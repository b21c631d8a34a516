import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { refuseHttp } from '../refusals';
import { BringsRefusals } from '../refuses';

export const IDEMPOTENT = 'http:idempotent';

/** The route creates or issues once per `Idempotency-Key`, when its caller sends one. */
export const Idempotent = () =>
  applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    BringsRefusals({
      by: 'that honour `Idempotency-Key`',
      sampled: true,
      refusals: [refuseHttp.idempotencyKeyMalformed, refuseHttp.idempotencyKeyReused, refuseHttp.idempotencyKeyInUse],
    }),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite',
    }),
  );
