import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import enUS from 'antd/locale/en_US';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useMemo, useState } from 'react';
import { RouterProvider } from 'react-router/dom';
import type { Locale } from '../../contract/index.js';
import { Problem, speak } from './api.js';
import { router } from './routes.js';
import { THEME } from './theme.js';
import { rememberedLocale, rememberLocale, WordsContext, wordsOf } from './words.js';

const client = new QueryClient({
  defaultOptions: {
    queries: { staleTime: 5_000, retry: (count, error) => count < 2 && (!(error instanceof Problem) || error.lost || error.status >= 500) },
    mutations: { retry: false },
  },
});

export function App() {
  const [locale, setLocale] = useState<Locale>(() => {
    const kept = rememberedLocale();
    speak(kept);
    return kept;
  });
  const words = useMemo(
    () => ({
      t: wordsOf(locale),
      speakIn: (next: Locale) => {
        rememberLocale(next);
        speak(next);
        setLocale(next);
      },
    }),
    [locale],
  );
  useEffect(() => {
    document.documentElement.lang = locale === 'zh' ? 'zh-CN' : 'en';
    document.title = words.t('product.name');
  }, [locale, words]);
  return (
    <WordsContext value={words}>
      <ConfigProvider
        theme={THEME}
        locale={locale === 'zh' ? zhCN : enUS}
        button={{ autoInsertSpace: false }}
        componentSize="middle"
        wave={{ disabled: true }}
      >
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </ConfigProvider>
    </WordsContext>
  );
}
