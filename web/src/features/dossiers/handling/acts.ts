import type { DossierAct } from '~/api/dossiers';

/** What an act's dialog asks and says. */
export interface ActWords {
    name: string;
    title: string;
    ok: string;
    done: string;
    danger?: boolean;
    /** Of the text; without one the act is done at once. */
    label?: string;
    hint?: string;
    optional?: boolean;
}

/** In the order in which they are offered: what carries the dossier on stands first. */
export const ACTS: Record<DossierAct, ActWords> = {
    accept: { name: 'Tiếp nhận', title: 'Tiếp nhận hồ sơ', ok: 'Tiếp nhận', done: 'Đã tiếp nhận hồ sơ.' },
    start: { name: 'Nhận xử lý', title: 'Nhận xử lý', ok: 'Nhận', done: 'Đã nhận xử lý hồ sơ.' },
    deliver: {
        name: 'Trả kết quả',
        title: 'Trả kết quả',
        ok: 'Đã trả',
        done: 'Đã ghi việc trả kết quả.',
        label: 'Ghi chú (không bắt buộc)',
        optional: true,
    },
    receive_supplement: {
        name: 'Nhận giấy tờ bổ sung',
        title: 'Nhận giấy tờ bổ sung',
        ok: 'Đã nhận',
        done: 'Đã nhận giấy tờ bổ sung, thời hạn tính tiếp.',
        label: 'Đã nhận những gì (không bắt buộc)',
        optional: true,
    },
    receive_payment: {
        name: 'Ghi đã nộp phí, lệ phí',
        title: 'Ghi đã nộp phí, lệ phí',
        ok: 'Đã nộp',
        done: 'Đã ghi nộp phí, lệ phí, thời hạn tính tiếp.',
        label: 'Số biên lai, cách nộp (không bắt buộc)',
        optional: true,
    },
    resume: {
        name: 'Giải quyết tiếp',
        title: 'Giải quyết tiếp',
        ok: 'Giải quyết tiếp',
        done: 'Hồ sơ được giải quyết tiếp, thời hạn tính tiếp.',
        label: 'Ghi chú (không bắt buộc)',
        optional: true,
    },
    hand_over: {
        name: 'Chuyển bước, giao người',
        title: 'Chuyển hồ sơ',
        ok: 'Chuyển',
        done: 'Đã chuyển hồ sơ.',
        label: 'Lời dặn (không bắt buộc)',
        optional: true,
    },
    resolve: {
        name: 'Xử lý xong, có kết quả',
        title: 'Xử lý xong, có kết quả',
        ok: 'Xử lý xong',
        done: 'Đã ghi kết quả, hồ sơ chuyển về một cửa để trả.',
        label: 'Kết quả (không bắt buộc)',
        hint: 'Ví dụ: Giấy xác nhận số 15/XN-UBND ngày 12/3/2026',
        optional: true,
    },
    hand_back: {
        name: 'Chuyển trả lại',
        title: 'Chuyển trả lại',
        ok: 'Chuyển trả',
        done: 'Đã chuyển trả hồ sơ.',
        label: 'Lý do chuyển trả',
    },
    ask_supplement: {
        name: 'Yêu cầu bổ sung',
        title: 'Yêu cầu bổ sung, hoàn thiện hồ sơ (mẫu 02)',
        ok: 'Yêu cầu bổ sung',
        done: 'Đã ghi yêu cầu bổ sung, thời hạn tạm dừng. Hãy in mẫu 02 cho người nộp.',
        label: 'Cần bổ sung, hoàn thiện những gì',
        hint: 'Mỗi nội dung một dòng. Những dòng này in vào mẫu 02.',
    },
    ask_payment: {
        name: 'Yêu cầu nộp phí, lệ phí',
        title: 'Yêu cầu nộp phí, lệ phí',
        ok: 'Yêu cầu nộp',
        done: 'Đã ghi yêu cầu nộp phí, lệ phí, thời hạn tạm dừng.',
        label: 'Nộp khoản gì, bao nhiêu, ở đâu',
    },
    apologise: {
        name: 'Xin lỗi, hẹn lại ngày',
        title: 'Xin lỗi và hẹn lại ngày trả (mẫu 04)',
        ok: 'Hẹn lại',
        done: 'Đã hẹn lại ngày. Hãy in mẫu 04 cho người nộp.',
        label: 'Lý do chưa giải quyết xong',
        hint: 'Mỗi hồ sơ chỉ được hẹn lại một lần, trước khi hết hạn. Lý do in vào mẫu 04.',
    },
    stop: {
        name: 'Dừng giải quyết',
        title: 'Dừng giải quyết hồ sơ (mẫu 05)',
        ok: 'Dừng giải quyết',
        done: 'Đã dừng giải quyết. Hãy in mẫu 05 cho người nộp.',
        label: 'Lý do dừng',
        danger: true,
    },
    end_unsupplemented: {
        name: 'Kết thúc vì quá hạn bổ sung',
        title: 'Kết thúc vì quá hạn bổ sung (mẫu 03)',
        ok: 'Kết thúc hồ sơ',
        done: 'Đã kết thúc hồ sơ. Hãy in mẫu 03 cho người nộp.',
        label: 'Lý do',
        danger: true,
    },
    end_stopped: {
        name: 'Kết thúc hồ sơ',
        title: 'Kết thúc hồ sơ đã dừng (mẫu 03)',
        ok: 'Kết thúc hồ sơ',
        done: 'Đã kết thúc hồ sơ. Hãy in mẫu 03 cho người nộp.',
        label: 'Lý do kết thúc',
        danger: true,
    },
    refuse: {
        name: 'Từ chối giải quyết',
        title: 'Từ chối tiếp nhận, giải quyết hồ sơ (mẫu 03)',
        ok: 'Từ chối',
        done: 'Đã từ chối hồ sơ. Hãy in mẫu 03 cho người nộp.',
        label: 'Lý do từ chối',
        hint: 'Lý do in vào mẫu 03.',
        danger: true,
    },
    withdraw: {
        name: 'Người nộp rút hồ sơ',
        title: 'Người nộp rút hồ sơ',
        ok: 'Ghi rút hồ sơ',
        done: 'Đã ghi việc rút hồ sơ.',
        label: 'Lý do rút',
        danger: true,
    },
    reopen: {
        name: 'Mở lại hồ sơ',
        title: 'Mở lại hồ sơ kết thúc nhầm',
        ok: 'Mở lại',
        done: 'Đã mở lại hồ sơ.',
        label: 'Lý do mở lại',
        hint: 'Thời gian từ lúc kết thúc nhầm vẫn tính vào thời hạn.',
    },
};

export const ACT_ORDER = Object.keys(ACTS) as DossierAct[];
