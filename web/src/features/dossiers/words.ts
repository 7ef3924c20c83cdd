import type { Channel, Level } from '~/api/dossiers';

export const LEVEL_NAMES: Record<Level, string> = {
    full: 'Toàn trình',
    partial: 'Một phần',
    information: 'Cung cấp thông tin',
};

export const CHANNEL_NAMES: Record<Channel, string> = {
    online: 'Trực tuyến',
    counter: 'Trực tiếp',
    postal: 'Bưu chính công ích',
};

export const PAYMENT_NAMES: Record<string, string> = { online: 'Trực tuyến', direct: 'Trực tiếp' };

/** trạng thái, numbered as the city's systems number them */
export const STATE_NAMES: Record<number, string> = {
    1: 'Mới đăng ký',
    2: 'Được tiếp nhận',
    3: 'Không được tiếp nhận',
    4: 'Đang xử lý',
    5: 'Yêu cầu bổ sung giấy tờ',
    6: 'Yêu cầu thực hiện nghĩa vụ tài chính',
    7: 'Công dân yêu cầu rút',
    8: 'Dừng xử lý',
    9: 'Đã xử lý xong',
    10: 'Đã trả kết quả',
};

export const DUE_NAMES = { overdue: 'Quá hạn', today: 'Hẹn trả hôm nay', soon: 'Sắp đến hạn' } as const;

export const levelName = (level: string) => LEVEL_NAMES[level as Level] ?? level;
export const channelName = (channel: string) => CHANNEL_NAMES[channel as Channel] ?? channel;
export const stateName = (state: number) => STATE_NAMES[state] ?? '';

/** In these the clock stands still. */
export const isPausing = (state: number) => state === 5 || state === 6 || state === 8;

export const options = (names: Record<string | number, string>) =>
    Object.entries(names).map(([value, label]) => ({ value, label }));
