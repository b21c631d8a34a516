import { type DynamicModule, Module } from '@nestjs/common';
import { FileSystemStorage } from './file-system-storage';
import { ObjectStorage } from './object-storage';

/** Gives `ObjectStorage`, kept in a directory. What interrupted writes left is removed at start-up. */
@Module({})
export class StorageModule {
  static forRoot(options: { readonly directory: string }): DynamicModule {
    const useFactory = async (): Promise<ObjectStorage> => {
      const storage = new FileSystemStorage(options.directory);
      await storage.ready();
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
