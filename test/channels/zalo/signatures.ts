/**
 * Deliveries and what Zalo would put into `X-ZEvent-Signature` for them, under an app and a key that never existed. The formula was confirmed
 * against a delivery of the real platform. `wrong` are the ways in which it has been got wrong: over the body written anew, as an HMAC,
 * with the OA's id in the place of the app's.
 */
export const SIGNED_FOR = '1234567890123456789';
export const KEY = 'TEST-ONLY-oa-secret-0001';

export const VECTORS: { name: string; raw: string; mac: string; wrong: Record<string, string> }[] = [
  {
    name: 'plain letters',
    raw: '{"app_id":"1234567890123456789","sender":{"id":"2468458835291979220"},"user_id_by_app":"5521772797175877300","recipient":{"id":"3886132808788086450"},"event_name":"user_send_text","message":{"text":"hello","msg_id":"96d3cdf3af150460909"},"timestamp":"1763880000000"}',
    mac: 'f7740e04c2b360aeedfcab07442a434afbfd4af4573fece56107f871c0475f06',
    wrong: {
      hmac: '4ac6594a9f102690cc0697bef61df65887770383642160599cb3d952fcfe6461',
      oaFirst: 'a6618c79fb7c58e925b1f2e5c92671945ef782c92f6272e3c9059d991beb59d9',
    },
  },
  {
    name: 'Vietnamese and an emoji in UTF-8',
    raw: '{"event_name":"user_send_text","app_id":"1234567890123456789","sender":{"id":"2468458835291979220"},"recipient":{"id":"3886132808788086450"},"message":{"text":"Cho em hỏi size 39 còn không ạ 👟","msg_id":"b8de7d84fa1b3043690c"},"timestamp":"1763880000001","user_id_by_app":"5521772797175877300"}',
    mac: '9c1b53990bf8aa13851685561bbb9d0c7d276f994903c92fdf638e088d6c3839',
    wrong: {
      hmac: '00ea7dec051d01b4f8199e68a8dd8a325f137266af3bac9eeee8d8b3a5c724d9',
      oaFirst: 'aab02272687c5b0fc8f3cd62e89e2144ce9614ee38cbe83efbb30df217cbf611',
    },
  },
  {
    name: 'escapes, which writing the JSON anew would lose',
    raw: '{"event_name":"user_send_image","app_id":"1234567890123456789","sender":{"id":"2468458835291979220"},"recipient":{"id":"3886132808788086450"},"message":{"attachments":[{"payload":{"thumbnail":"https:\\/\\/example.zdn.vn\\/t\\/a.jpg","url":"https:\\/\\/example.zdn.vn\\/a.jpg"},"type":"image"}],"text":"\\u1ea3nh","msg_id":"c006"},"timestamp":"1763880000002","user_id_by_app":"5521772797175877300"}',
    mac: '7fa9cfc1e32ae8573216396bd63d882e5162ab2f1b41428248992023e36adb23',
    wrong: {
      rewritten: '7b5135204c0efb886b14709673f35662627fe3b06897f582f03ca6c3ccd34f30',
      hmac: '68f871742e65bb974982a20510408d4cfd44f3c7913c61f131f76b3690506310',
      oaFirst: '028d010ba05c626c3acdd9cfd3e38904cbea14c2d41a2a4ef034e4b1886f74b4',
    },
  },
  {
    name: 'blanks, and an event without a sender',
    raw: '{ "oa_id": "3886132808788086450", "follower": { "id": "2468458835291979220" }, "event_name": "follow", "source": "oa_profile", "app_id": "1234567890123456789", "timestamp": "1763880000003" }',
    mac: '3f196c91c49aab097ee6033116140af62835d982f2a0d44d61f1dd83fc67ade8',
    wrong: {
      rewritten: 'f22467ab301e5f1e9e28de972b2bc56409f9d9121ea60655427f1286f7bc1021',
      hmac: 'b96da487bbc565c5252b2c7f7215c8e3895713a5696144ddeeaf92e79c0ff7de',
      oaFirst: '4731ade06d1510d59dcd5b08679349db92e8da0fcdac6f188eb85efbcc60eea3',
    },
  },
];
