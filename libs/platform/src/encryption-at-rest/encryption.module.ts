import { Global, Module } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config';
import { Sealer } from '../encryption/sealer';
import { KeyProofs } from './key-proofs';

/** Gives {@link Sealer}, once the keys were found to open what the database holds. */
@Global()
@Module({
  providers: [
    { provide: Sealer, inject: [CONFIG], useFactory: (config: Config) => new Sealer(config.encryptionKeys) },
    KeyProofs,
  ],
  exports: [Sealer],
})
export class EncryptionModule {}
