import { type DynamicModule, Module } from '@nestjs/common';
import { unlessDiskFull } from '../database/database-trouble';
import { FileSystemStorage } from './file-system-storage';
import { ObjectStorage } from './object-storage';

/** Gives `ObjectStorage`, kept in a directory. What interrupted writes left is removed at start-up. */
@Module({})
export class StorageModule {
  static forRoot(options: { readonly directory: string }): DynamicModule {
    const useFactory = async (): Promise<ObjectStorage> => {
      const storage = new FileSystemStorage(options.directory);
      // A process that starts on a full disk still reads; health says the rest.
      await storage.ready().catch(unlessDiskFull);
      await storage.sweep();
      return storage;
    };
    return {
      module: StorageModule,
      global: true,
      providers: [{ provide: ObjectStorage, useFactory }],
      exports: [ObjectStorage],
    };
  }
}
