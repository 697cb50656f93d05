import { Global, Module, type DynamicModule } from '@nestjs/common';
import { TypeOrmModule, getDataSourceToken } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { Settings } from '../settings.js';
import { Database, READER, WRITER } from './database.js';
import { readerOptions, writerOptions, type Schema } from './data-source.js';

/** The database is opened and migrated before any room is built. */
@Global()
@Module({})
export class DatabaseModule {
  static with(schema: Schema): DynamicModule {
    return {
      module: DatabaseModule,
      imports: [
        TypeOrmModule.forRootAsync({
          inject: [Settings],
          useFactory: (settings: Settings) => writerOptions(settings, schema),
          dataSourceFactory: async (options) => {
            const source = await new DataSource(options!).initialize();
            await source.runMigrations({ transaction: 'each' });
            return source;
          },
        }),
      ],
      providers: [
        { provide: WRITER, inject: [getDataSourceToken()], useFactory: (source: DataSource) => source },
        {
          provide: READER,
          inject: [Settings, WRITER],
          useFactory: (settings: Settings, writer: DataSource) =>
            settings.engine === 'postgres' ? writer : new DataSource(readerOptions(settings, schema)).initialize(),
        },
        Database,
      ],
      exports: [Database],
    };
  }
}
