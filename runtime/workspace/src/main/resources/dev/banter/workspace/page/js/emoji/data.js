/** Short names and their Unicode, in the order in which the picker shows them. Several names may mean one emoji; the first is shown. */
export const TABLE = `
+1|thumbsup 👍 -1|thumbsdown 👎 tada|hooray 🎉 heart ❤️ eyes 👀 rocket 🚀 white_check_mark ✅ joy 😂 thinking_face|thinking 🤔 pray 🙏 fire 🔥 clap 👏 raised_hands 🙌 100 💯

grinning 😀 smiley 😃 smile 😄 grin 😁 laughing|satisfied 😆 sweat_smile 😅 rolling_on_the_floor_laughing|rofl 🤣 slightly_smiling_face 🙂 upside_down_face 🙃 melting_face 🫠 wink 😉 blush 😊
innocent 😇 smiling_face_with_3_hearts 🥰 heart_eyes 😍 star-struck 🤩 kissing_heart 😘 kissing 😗 relaxed ☺️ yum 😋 stuck_out_tongue 😛 stuck_out_tongue_winking_eye 😜 zany_face 🤪 stuck_out_tongue_closed_eyes 😝
money_mouth_face 🤑 hugging_face|hugs 🤗 face_with_hand_over_mouth 🤭 shushing_face 🤫 saluting_face 🫡 zipper_mouth_face 🤐 face_with_raised_eyebrow 🤨 neutral_face 😐 expressionless 😑 no_mouth 😶 smirk 😏 unamused 😒
face_with_rolling_eyes|roll_eyes 🙄 grimacing 😬 lying_face 🤥 relieved 😌 pensive 😔 sleepy 😪 drooling_face 🤤 sleeping 😴 mask 😷 face_with_thermometer 🤒 face_with_head_bandage 🤕 nauseated_face 🤢
sneezing_face 🤧 hot_face 🥵 cold_face 🥶 woozy_face 🥴 dizzy_face 😵 exploding_head 🤯 face_with_cowboy_hat 🤠 partying_face 🥳 sunglasses 😎 nerd_face 🤓 face_with_monocle 🧐 confused 😕 worried 😟
slightly_frowning_face 🙁 open_mouth 😮 hushed 😯 astonished 😲 flushed 😳 pleading_face 🥺 frowning 😦 anguished 😧 fearful 😨 cold_sweat 😰 disappointed_relieved 😥 cry 😢 sob 😭 scream 😱
confounded 😖 persevere 😣 disappointed 😞 sweat 😓 weary 😩 tired_face 😫 yawning_face 🥱 triumph 😤 rage 😡 angry 😠 face_with_symbols_on_mouth 🤬 smiling_imp 😈 imp 👿 skull 💀 hankey|poop 💩
clown_face 🤡 ghost 👻 alien 👽 space_invader 👾 robot_face|robot 🤖 smiley_cat 😺 joy_cat 😹 heart_eyes_cat 😻 scream_cat 🙀 see_no_evil 🙈 hear_no_evil 🙉 speak_no_evil 🙊

wave 👋 raised_back_of_hand 🤚 raised_hand_with_fingers_splayed 🖐️ hand|raised_hand ✋ spock-hand 🖖 ok_hand 👌 pinched_fingers 🤌 pinching_hand 🤏 v ✌️ crossed_fingers 🤞 i_love_you_hand_sign 🤟 the_horns|metal 🤘
call_me_hand 🤙 point_left 👈 point_right 👉 point_up_2 👆 point_down 👇 point_up ☝️ fist ✊ facepunch|punch 👊 left-facing_fist 🤛 right-facing_fist 🤜 heart_hands 🫶 open_hands 👐 palms_up_together 🤲 handshake 🤝
writing_hand ✍️ nail_care 💅 selfie 🤳 muscle 💪 brain 🧠 ear 👂 nose 👃 eye 👁️ tongue 👅 lips 👄 baby 👶 boy 👦 girl 👧 man 👨 woman 👩 older_man 👴 older_woman 👵 person_frowning 🙍 no_good 🙅 ok_woman 🙆
raising_hand 🙋 bow 🙇 face_palm|facepalm 🤦 shrug 🤷 cop 👮 construction_worker 👷 technologist 🧑‍💻 mage 🧙 superhero 🦸 santa 🎅 ninja 🥷 zombie 🧟 walking 🚶 runner|running 🏃 dancer 💃 man_dancing 🕺
person_climbing 🧗 swimmer 🏊 bicyclist|cyclist 🚴 family 👪 busts_in_silhouette 👥 footprints 👣

red_heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 white_heart 🤍 broken_heart 💔 two_hearts 💕 sparkling_heart 💖 heartbeat 💓 cupid 💘 gift_heart 💝 kiss 💋
boom|collision 💥 sparkles ✨ star ⭐ star2 🌟 dizzy 💫 zap ⚡ sweat_drops 💦 dash 💨 zzz 💤 anger 💢 speech_balloon 💬 thought_balloon 💭 hole 🕳️ bomb 💣

dog 🐶 cat 🐱 mouse 🐭 hamster 🐹 rabbit 🐰 fox_face 🦊 bear 🐻 panda_face 🐼 koala 🐨 tiger 🐯 lion_face 🦁 cow 🐮 pig 🐷 frog 🐸 monkey_face 🐵 monkey 🐒 chicken 🐔 penguin 🐧 bird 🐦 baby_chick 🐤 duck 🦆 eagle 🦅 owl 🦉
bat 🦇 wolf 🐺 horse 🐴 unicorn_face|unicorn 🦄 bee|honeybee 🐝 bug 🐛 butterfly 🦋 snail 🐌 beetle|ladybug 🐞 ant 🐜 spider 🕷️ turtle 🐢 snake 🐍 t-rex 🦖 octopus 🐙 shrimp 🦐 crab 🦀 tropical_fish 🐠 fish 🐟
dolphin|flipper 🐬 whale 🐳 shark 🦈 crocodile 🐊 elephant 🐘 llama 🦙 sheep 🐑 goat 🐐 dog2 🐕 cat2 🐈 rat 🐀 hedgehog 🦔 sloth 🦥 feet|paw_prints 🐾 dragon 🐉 cactus 🌵 christmas_tree 🎄 evergreen_tree 🌲 deciduous_tree 🌳
palm_tree 🌴 seedling 🌱 herb 🌿 four_leaf_clover 🍀 bouquet 💐 tulip 🌷 rose 🌹 sunflower 🌻 cherry_blossom 🌸 mushroom 🍄 maple_leaf 🍁 fallen_leaf 🍂 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏 full_moon 🌕
crescent_moon 🌙 sunny ☀️ sun_with_face 🌞 partly_sunny ⛅ cloud ☁️ rain_cloud 🌧️ thunder_cloud_and_rain ⛈️ rainbow 🌈 umbrella ☂️ snowflake ❄️ snowman ⛄ droplet 💧 ocean 🌊 comet ☄️ tornado 🌪️ volcano 🌋

green_apple 🍏 apple 🍎 pear 🍐 tangerine 🍊 lemon 🍋 banana 🍌 watermelon 🍉 grapes 🍇 strawberry 🍓 cherries 🍒 peach 🍑 pineapple 🍍 coconut 🥥 avocado 🥑 tomato 🍅 eggplant 🍆 potato 🥔 carrot 🥕 corn 🌽 hot_pepper 🌶️
broccoli 🥦 garlic 🧄 bread 🍞 croissant 🥐 cheese_wedge 🧀 egg 🥚 bacon 🥓 pancakes 🥞 hamburger 🍔 fries 🍟 pizza 🍕 hotdog 🌭 sandwich 🥪 taco 🌮 burrito 🌯 spaghetti 🍝 ramen 🍜 sushi 🍣 rice 🍚 stew 🍲 salad|green_salad 🥗
popcorn 🍿 icecream 🍦 doughnut 🍩 cookie 🍪 birthday 🎂 cake 🍰 cupcake 🧁 pie 🥧 chocolate_bar 🍫 candy 🍬 honey_pot 🍯 coffee ☕ tea 🍵 beer 🍺 beers 🍻 clinking_glasses 🥂 wine_glass 🍷 cocktail 🍸 tropical_drink 🍹 champagne 🍾
salt 🧂 fork_and_knife 🍴

soccer ⚽ basketball 🏀 football 🏈 tennis 🎾 volleyball 🏐 8ball 🎱 table_tennis_paddle_and_ball|ping_pong 🏓 trophy 🏆 first_place_medal 🥇 second_place_medal 🥈 third_place_medal 🥉 medal 🏅 dart 🎯 video_game 🎮 game_die 🎲 jigsaw 🧩
chess_pawn ♟️ art 🎨 performing_arts 🎭 microphone 🎤 headphones 🎧 musical_note 🎵 notes 🎶 guitar 🎸 musical_keyboard 🎹 drum_with_drumsticks 🥁 trumpet 🎺 violin 🎻 clapper 🎬 ticket 🎫 confetti_ball 🎊 balloon 🎈 gift 🎁 ribbon 🎀
jack_o_lantern 🎃 sparkler 🎇 fireworks 🎆 crystal_ball 🔮 magic_wand 🪄

car|red_car 🚗 taxi 🚕 bus 🚌 racing_car 🏎️ police_car 🚓 ambulance 🚑 fire_engine 🚒 truck 🚚 tractor 🚜 bike 🚲 scooter 🛴 motor_scooter 🛵 rotating_light 🚨 train 🚋 bullettrain_side 🚄 metro 🚇 airplane ✈️ helicopter 🚁
flying_saucer 🛸 boat|sailboat ⛵ ship 🚢 anchor ⚓ construction 🚧 vertical_traffic_light 🚦 octagonal_sign|stop_sign 🛑 world_map 🗺️ house 🏠 office 🏢 hospital 🏥 school 🏫 factory 🏭 tent ⛺ mountain ⛰️ beach_with_umbrella 🏖️ city_sunset 🌆

watch ⌚ iphone 📱 computer 💻 desktop_computer 🖥️ keyboard ⌨️ printer 🖨️ floppy_disk 💾 cd 💿 camera 📷 movie_camera 🎥 telephone_receiver 📞 tv 📺 radio 📻 alarm_clock ⏰ stopwatch ⏱️ hourglass ⌛ hourglass_flowing_sand ⏳ battery 🔋
electric_plug 🔌 bulb 💡 flashlight 🔦 candle 🕯️ moneybag 💰 dollar 💵 credit_card 💳 gem 💎 scales ⚖️ wrench 🔧 hammer 🔨 hammer_and_wrench 🛠️ nut_and_bolt 🔩 gear ⚙️ toolbox 🧰 magnet 🧲 test_tube 🧪 microscope 🔬 telescope 🔭
satellite_antenna 📡 pill 💊 syringe 💉 adhesive_bandage 🩹 door 🚪 bed 🛏️ couch_and_lamp 🛋️ toilet 🚽 broom 🧹 soap 🧼 key 🔑 lock 🔒 unlock 🔓 shield 🛡️ mag 🔍 link 🔗 paperclip 📎 scissors ✂️ pushpin 📌 round_pushpin 📍 bookmark 🔖
label 🏷️ email|envelope ✉️ e-mail 📧 incoming_envelope 📨 inbox_tray 📥 outbox_tray 📤 package 📦 mailbox 📫 memo|pencil 📝 pencil2 ✏️ book 📖 books 📚 newspaper 📰 clipboard 📋 calendar 📅 spiral_calendar_pad 🗓️ bar_chart 📊
chart_with_upwards_trend 📈 chart_with_downwards_trend 📉 file_folder 📁 open_file_folder 📂 wastebasket 🗑️ bell 🔔 no_bell 🔕 mega 📣 loudspeaker 📢 crown 👑 tophat 🎩 mortar_board 🎓 eyeglasses 👓 shirt 👕 necktie 👔 dress 👗
athletic_shoe 👟 handbag 👜 school_satchel 🎒 ring 💍

heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ heavy_plus_sign ➕ heavy_minus_sign ➖ question ❓ grey_question ❔ exclamation|heavy_exclamation_mark ❗ grey_exclamation ❕ bangbang ‼️ interrobang ⁉️ warning ⚠️
no_entry ⛔ no_entry_sign 🚫 radioactive_sign ☢️ biohazard_sign ☣️ recycle ♻️ arrow_up ⬆️ arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_upper_right ↗️ arrows_counterclockwise 🔄 back 🔙 soon 🔜 top 🔝 new 🆕 free 🆓 up 🆙 cool 🆒 ok 🆗 sos 🆘
information_source ℹ️ zero 0️⃣ one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 hash #️⃣ asterisk *️⃣ infinity ♾️ red_circle 🔴 large_orange_circle 🟠 large_yellow_circle 🟡 large_green_circle 🟢
large_blue_circle 🔵 large_purple_circle 🟣 black_circle ⚫ white_circle ⚪ large_red_square 🟥 large_green_square 🟩 small_blue_diamond 🔹 small_orange_diamond 🔸 arrow_forward ▶️ double_vertical_bar ⏸️ black_square_for_stop ⏹️ fast_forward ⏩ rewind ⏪
repeat 🔁 checkered_flag 🏁 triangular_flag_on_post 🚩 waving_white_flag 🏳️ waving_black_flag 🏴 rainbow-flag 🏳️‍🌈 pirate_flag 🏴‍☠️ flag-eu 🇪🇺 flag-de|de 🇩🇪 flag-gb|gb 🇬🇧 flag-us|us 🇺🇸 flag-fr|fr 🇫🇷 flag-es|es 🇪🇸 flag-it|it 🇮🇹 flag-jp|jp 🇯🇵 flag-in 🇮🇳 flag-br 🇧🇷
`;
