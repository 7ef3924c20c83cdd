import { QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import vi_VN from 'antd/locale/vi_VN';
import dayjs from 'dayjs';
import 'dayjs/locale/vi';
import { Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { queryClient } from './api/query_client';
import { Shell } from './layout/Shell';
import { PAGES, SIGN_IN } from './routes';
import { theme } from './theme';
import { NotFound } from './ui/NotFound';
import { PageFault } from './ui/PageFault';
import { Toasts } from './ui/toast';

dayjs.locale('vi');

export function App() {
    return (
        <ConfigProvider locale={vi_VN} theme={theme} button={{ autoInsertSpace: false }} wave={{ disabled: true }}>
            <QueryClientProvider client={queryClient}>
                <BrowserRouter>
                    <PageFault>
                        <Suspense>
                            <Routes>
                                <Route {...SIGN_IN} />
                                <Route element={<Shell />}>
                                    {PAGES.map((page) => (
                                        <Route key={page.path} {...page} />
                                    ))}
                                    <Route path="*" element={<NotFound />} />
                                </Route>
                            </Routes>
                        </Suspense>
                    </PageFault>
                </BrowserRouter>
                <Toasts />
            </QueryClientProvider>
        </ConfigProvider>
    );
}
