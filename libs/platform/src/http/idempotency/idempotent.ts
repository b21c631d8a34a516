import { applyDecorators, SetMetadata } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';

export const IDEMPOTENT = 'http:idempotent';

/** The route creates or issues once per `Idempotency-Key`, when its caller sends one. */
export const Idempotent = () =>
  applyDecorators(
    SetMetadata(IDEMPOTENT, true),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description:
        'Nom de la demande, choisi par l’appelant (UUID conseillé) : répétée sous 24 h, elle reçoit la même réponse sans être refaite',
    }),
  );
